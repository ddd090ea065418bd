import { randomInt, randomUUID } from 'node:crypto';
import type { AppName, Language, RequestOf } from '@healthcode/contracts';
import { findOrCreateAccount, findStaffByPhone, forgetCode } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitCodes, limitTries } from '../limits/limit-use.ts';
import { type CodeSent, codeProblem, makeCode } from './one-time-codes.ts';
import { phoneHint, phoneOf } from './phone.ts';
import { createPhoneProvider } from './phone-provider.ts';

export const codeMessage = (code: string, language: Language): string =>
  language === 'en'
    ? `Health Code: your code is ${code}, valid for 10 minutes. Nobody from the service will ask you for it.`
    : `【健康码】验证码 ${code}，10 分钟内有效。工作人员不会向您索要验证码。`;

/**
 * Sends a one-time code. For staff apps the reply is the same whether or not the phone is registered, and the
 * message goes out without being waited for, so that neither words nor time tell.
 */
export async function requestCode(
  services: Services,
  { app, address, language }: Pick<Call, 'app' | 'address' | 'language'>,
  given: RequestOf<'requestCode'>['body'],
): Promise<CodeSent> {
  const phone = phoneOf(given.phone);
  await limitCodes(services, { address, deviceId: given.deviceId });
  const { code, sent } = await makeCode(services, { purpose: app, phone });
  await deliver(services, app, phone, codeMessage(code, language));
  return sent;
}

/** After the reply, and not at once after it: sending takes time that would tell who is staff. */
function sendLater(services: Services, phone: string, text: string): void {
  setTimeout(() => void services.textMessages.send(phone, text).catch(() => {}), 50 + randomInt(200));
}

async function deliver(services: Services, app: AppName, phone: string, text: string): Promise<void> {
  const phoneIndex = services.blindIndex('phone', phone);
  if (app !== 'resident') {
    const staff = await findStaffByPhone(services.db, app, phoneIndex);
    if (staff) sendLater(services, phone, text);
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
  { app, address }: Pick<Call, 'app' | 'address'>,
  given: RequestOf<'signIn'>['body'],
): Promise<string> {
  const phone = phoneOf(given.phone);
  await limitTries(services, { address, deviceId: given.deviceId });
  const person = await createPhoneProvider(services, app).exchange({ phone, code: given.code });
  const subjectId = person && (await subjectOf(services, app, person.subject));
  if (subjectId === null) throw codeProblem(0);
  return subjectId;
}

async function subjectOf(services: Services, app: AppName, phone: string): Promise<string | null> {
  const phoneIndex = services.blindIndex('phone', phone);
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
