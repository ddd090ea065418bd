import { createHmac, randomInt, randomUUID } from 'node:crypto';
import type { AppName, Language } from '@healthcode/contracts';
import { findOrCreateAccount, findStaffByPhone, forgetCode, replaceCode, takeCode } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { parsePhone, phoneHint } from './phone.ts';

const MINUTE_MS = 60_000;
/** ASVS 6.5.5 and 6.5.4: six digits, at most ten minutes; five tries. */
const CODE_LIFE_MS = 10 * MINUTE_MS;
const MAX_TRIES = 5;
const RESEND_AFTER_MS = MINUTE_MS;
const MAX_PER_HOUR = 6;

const phoneOf = (input: string): string => {
  const phone = parsePhone(input);
  if (!phone) throw new ProblemError('phone-format', { errors: [{ path: '/phone', code: 'phone-format' }] });
  return phone;
};

const hashOf = (services: Services, app: AppName, phone: string, code: string): Uint8Array =>
  createHmac('sha256', services.keys.codeKey).update(`${app}\n${phone}\n${code}`).digest();

const messageOf = (code: string, language: Language): string =>
  language === 'en'
    ? `Health Code: your code is ${code}, valid for 10 minutes. Nobody from the service will ask you for it.`
    : `【健康码】验证码 ${code}，10 分钟内有效。工作人员不会向您索要验证码。`;

export interface CodeSent {
  readonly expiresAt: number;
  readonly resendAfterSeconds: number;
}

/**
 * Sends a one-time code. For staff apps the reply is the same whether or not the phone is registered, and the
 * message goes out without being waited for, so that neither words nor time tell.
 */
export async function requestCode(
  services: Services,
  app: AppName,
  input: string,
  language: Language,
): Promise<CodeSent> {
  const phone = phoneOf(input);
  const now = services.clock.realNow();
  const phoneIndex = services.blindIndex('phone', phone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const refused = await replaceCode(services.db, {
    app,
    phoneIndex,
    codeHash: hashOf(services, app, phone, code),
    now,
    expiresAt: now + CODE_LIFE_MS,
    resendAfterMs: RESEND_AFTER_MS,
    windowMs: 60 * MINUTE_MS,
    maxInWindow: MAX_PER_HOUR,
  });
  if (refused) {
    throw new ProblemError('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil((refused.retryAt - now) / 1_000)),
    });
  }
  await deliver(services, app, phone, phoneIndex, messageOf(code, language));
  return { expiresAt: now + CODE_LIFE_MS, resendAfterSeconds: RESEND_AFTER_MS / 1_000 };
}

async function deliver(
  services: Services,
  app: AppName,
  phone: string,
  phoneIndex: Uint8Array,
  text: string,
): Promise<void> {
  if (app !== 'resident') {
    const staff = await findStaffByPhone(services.db, app, phoneIndex);
    if (staff) void services.textMessages.send(phone, text).catch(() => {});
    return;
  }
  try {
    await services.textMessages.send(phone, text);
  } catch (cause) {
    await forgetCode(services.db, app, phoneIndex);
    throw new ProblemError('message-not-sent', { retryAfterSeconds: 60 }, { cause });
  }
}

/** @returns the account (resident) or staff member that has signed in */
export async function signIn(
  services: Services,
  app: AppName,
  input: string,
  given: string,
): Promise<string> {
  const phone = phoneOf(input);
  const code = given.normalize('NFKC').replace(/\s/g, '');
  const now = services.clock.realNow();
  const phoneIndex = services.blindIndex('phone', phone);
  const codeHash = hashOf(services, app, phone, code);
  const taken = await takeCode(services.db, { app, phoneIndex, codeHash, now, maxTries: MAX_TRIES });
  const subjectId = taken.result === 'right' ? await subjectOf(services, app, phone, phoneIndex) : null;
  if (subjectId !== null) return subjectId;
  const triesLeft = taken.result === 'wrong' ? taken.triesLeft : 0;
  const problem = triesLeft > 0 ? 'code-wrong' : 'code-expired';
  throw new ProblemError(problem, {
    ...(triesLeft > 0 ? { triesLeft } : {}),
    errors: [{ path: '/code', code: problem }],
  });
}

async function subjectOf(
  services: Services,
  app: AppName,
  phone: string,
  phoneIndex: Uint8Array,
): Promise<string | null> {
  if (app !== 'resident') return (await findStaffByPhone(services.db, app, phoneIndex))?.staffId ?? null;
  const accountId = randomUUID();
  return services.db.begin((tx) =>
    findOrCreateAccount(tx, {
      accountId,
      phoneIndex,
      phoneSealed: services.fieldCipher.seal(phone, { table: 'account', rowId: accountId, column: 'phone' }),
      phoneHint: phoneHint(phone),
      at: services.clock.cityNow(),
    }),
  );
}
