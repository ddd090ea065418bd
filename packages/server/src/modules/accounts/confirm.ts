import type { Language, ResponseOf } from '@healthcode/contracts';
import { forgetCode } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { confirmSessionOf } from '../../platform/http/session.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitCodes, limitTries } from '../limits/limit-use.ts';
import { codeProblem, makeCode, tryCode } from '../sign-in/one-time-codes.ts';
import { phoneOfAccount } from './account-phone.ts';
import { CONFIRMED_MS } from './require-confirmed.ts';

const PURPOSE = 'resident:confirm';

const messageOf = (code: string, language: Language): string =>
  language === 'en'
    ? `Health Code: ${code} confirms a change to your account, valid for 10 minutes. If you are changing nothing, give it to nobody.`
    : `【健康码】确认码 ${code}，10 分钟内有效，用来确认您账号上的一次操作。不是您本人在操作，请不要告诉任何人。`;

/** Sends the account's own phone a code that is good for nothing but showing again who one is. */
export async function sendConfirmCode(
  services: Services,
  call: Call,
): Promise<ResponseOf<'sendConfirmCode'>> {
  const { phone, phoneHint } = await phoneOfAccount(services, services.db, call.subjectId);
  await limitCodes(services, call);
  const { code, sent } = await makeCode(services, { purpose: PURPOSE, phone });
  try {
    await services.textMessages.send(phone, messageOf(code, call.language));
  } catch (cause) {
    await forgetCode(services.db, PURPOSE, services.blindIndex('phone', phone));
    throw new ProblemError('message-not-sent', { retryAfterSeconds: 60 }, { cause });
  }
  return { ...sent, phoneHint };
}

export async function confirmWithCode(
  services: Services,
  call: Call,
  given: string,
): Promise<ResponseOf<'confirmWithCode'>> {
  const { phone } = await phoneOfAccount(services, services.db, call.subjectId);
  await limitTries(services, call);
  const triesLeft = await tryCode(services, { purpose: PURPOSE, phone }, given);
  if (triesLeft !== null) throw codeProblem(triesLeft);
  return confirmCall(services, call);
}

/** The one who has this session has just shown who they are. */
export async function confirmCall(
  services: Services,
  { token }: Pick<Call, 'token'>,
): Promise<{ confirmedUntil: number }> {
  const now = services.clock.realNow();
  await confirmSessionOf(services.db, token!, now);
  return { confirmedUntil: now + CONFIRMED_MS };
}
