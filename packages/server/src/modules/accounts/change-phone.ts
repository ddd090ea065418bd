import type { Language, ResponseOf } from '@healthcode/contracts';
import { changeAccountPhone, type Db, eraseAccount, findUnusedAccount, forgetCode } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitCodes, limitTries } from '../limits/limit-use.ts';
import { notify } from '../notices/notify.ts';
import { codeProblem, makeCode, tryCode } from '../sign-in/one-time-codes.ts';
import { phoneHint, phoneOf } from '../sign-in/phone.ts';
import { findPhoneOfAccount } from './account-phone.ts';
import { requireConfirmed } from './require-confirmed.ts';

const PURPOSE = 'resident:new-phone';

const messageOf = (code: string, language: Language): string =>
  language === 'en'
    ? `Health Code: ${code} makes this number the one of your account, valid for 10 minutes. Give it to nobody.`
    : `【健康码】验证码 ${code}，10 分钟内有效，用来把您的账号换到这个手机号。请不要告诉任何人。`;

const TO_OLD =
  '【健康码】您的账号已换到另一个手机号，这个号码不能再登录。如果不是您本人操作，请马上带身份证件到社区服务点。Your Health Code account now has another number; this one no longer signs in.';
const TO_NEW =
  '【健康码】这个手机号已是您账号的登录号码。This is now the number of your Health Code account.';

/** The new number, which is not the account's own already. */
async function newPhoneOf(services: Services, accountId: string, given: string) {
  const phone = phoneOf(given);
  const old = (await findPhoneOfAccount(services, services.db, accountId))?.phone ?? null;
  if (phone !== old) return { phone, old };
  throw new ProblemError('phone-is-yours', { errors: [{ path: '/phone', code: 'phone-is-yours' }] });
}

/** Somebody signed in with the number once and went no further: nothing is lost with that account. */
async function dissolveUnused(tx: Db, phoneIndex: Uint8Array): Promise<void> {
  const unused = await findUnusedAccount(tx, phoneIndex);
  if (unused !== null) await eraseAccount(tx, unused);
}

/** Sends the new number a code. The answer is the same whether or not that number has an account. */
export async function sendNewPhoneCode(
  services: Services,
  call: Call,
  given: string,
): Promise<ResponseOf<'sendNewPhoneCode'>> {
  requireConfirmed(services, call);
  const { phone } = await newPhoneOf(services, call.subjectId, given);
  await limitCodes(services, call);
  const { code, sent } = await makeCode(services, { purpose: PURPOSE, phone, holder: call.subjectId });
  try {
    await services.textMessages.send(phone, messageOf(code, call.language));
  } catch (cause) {
    await forgetCode(services.db, PURPOSE, services.blindIndex('phone', phone));
    throw new ProblemError('message-not-sent', { retryAfterSeconds: 60 }, { cause });
  }
  return sent;
}

/**
 * Gives the account another number, or its first where it came by another channel, once whoever asks has shown that all
 * are theirs. Only who holds the new number learns that it has an account of its own already; one that was never used
 * for anything is dissolved.
 */
export async function changePhone(
  services: Services,
  call: Call,
  given: { readonly phone: string; readonly code: string },
): Promise<ResponseOf<'changePhone'>> {
  requireConfirmed(services, call);
  const accountId = call.subjectId;
  const { phone, old } = await newPhoneOf(services, accountId, given.phone);
  await limitTries(services, call);
  const triesLeft = await tryCode(services, { purpose: PURPOSE, phone, holder: accountId }, given.code);
  if (triesLeft !== null) throw codeProblem(triesLeft);
  await services.db.begin(async (tx) => {
    const phoneIndex = services.blindIndex('phone', phone);
    await dissolveUnused(tx, phoneIndex);
    const changed = await changeAccountPhone(tx, {
      accountId,
      oldIndex: old === null ? null : services.blindIndex('phone', old),
      phoneIndex,
      phoneSealed: services.fieldCipher.seal(phone, { table: 'account', rowId: accountId, column: 'phone' }),
      phoneHint: phoneHint(phone),
    });
    if (!changed) throw new ProblemError('phone-has-account');
    await notify(services, tx, [{ subjectId: accountId, kind: 'phone-changed' }]);
  });
  if (old !== null) void services.textMessages.send(old, TO_OLD).catch(() => {});
  void services.textMessages.send(phone, TO_NEW).catch(() => {});
  return { phoneHint: phoneHint(phone) };
}
