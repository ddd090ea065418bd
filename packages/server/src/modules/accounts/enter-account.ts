import { randomUUID } from 'node:crypto';
import { deleteSessionsOf, enterDevice } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { openSession } from '../../platform/http/session.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';
import { tellAccount } from './account-phone.ts';
import { deviceWords } from './device-words.ts';
import { type DeviceKind, readUserAgent } from './read-user-agent.ts';

export interface Entered {
  readonly token: string;
  /** What the device holds from before is withdrawn: it was signed out meanwhile. */
  readonly passesWithdrawn: boolean;
}

const textOf = (kind: DeviceKind): string => {
  const { zh, en } = deviceWords(kind);
  return `【健康码】您的账号刚在一台新设备上登录（${zh}）。如果不是您本人，请打开健康码，在“我的”的“账号与安全”里让它退出。New sign-in to your Health Code account: ${en}. If it was not you, sign it out under Account and safety.`;
};

/**
 * Lets somebody who has shown who they are into an account, on the device they use. A device that the account was never
 * used on is told to its owner, on the app and by a text message that nobody waits for.
 * @param deviceId what the device calls itself; one that says nothing is a new one each time
 */
export async function enterAccount(
  services: Services,
  call: Pick<Call, 'userAgent'>,
  accountId: string,
  deviceId: string = randomUUID(),
): Promise<Entered> {
  const kind = readUserAgent(call.userAgent);
  const { clock, db } = services;
  const entered = await db.begin(async (tx) => {
    const device = { deviceId, entryId: randomUUID(), ...kind };
    const before = await enterDevice(tx, accountId, device, clock.cityNow());
    const isNews = before.isNew && before.hasOthers;
    if (isNews)
      await notify(services, tx, [{ subjectId: accountId, kind: 'device-new', facts: { ...kind } }]);
    await deleteSessionsOf(tx, accountId, deviceId);
    const token = await openSession(tx, 'resident', accountId, clock.realNow(), deviceId);
    return { token, passesWithdrawn: before.wasSignedOut, isNews };
  });
  if (entered.isNews) tellAccount(services, accountId, textOf(kind));
  return entered;
}
