import type { ErrorCode } from '@healthcode/contracts';
import { countUse } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { LIMITS, type LimitName } from './limits.ts';
import { networkOf } from './network-of.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'blindIndex'>;

/** Who asks, as far as counting goes. */
export interface Asking {
  readonly address: string;
  /** What the device calls itself; null or nothing: it does not say. */
  readonly deviceId?: string | null | undefined;
}

/**
 * Counts one use in the database, for all processes together, or refuses it and says when there is room again.
 * @param code of the refusal, where there are words for what was done too often
 */
export async function limitUse(
  { db, clock, blindIndex }: Needs,
  what: LimitName,
  who: string,
  code: ErrorCode = 'too-many-requests',
): Promise<void> {
  const now = clock.realNow();
  const full = await countUse(db, { key: blindIndex(`use:${what}`, who), what, ...LIMITS[what], now });
  if (full === null) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((full.retryAt - now) / 1_000));
  throw new ProblemError(code, { retryAfterSeconds });
}

/** By the network that it comes from and, where it says so, by the device. */
async function limitBoth(
  services: Needs,
  { address, deviceId }: Asking,
  byNetwork: LimitName,
  byDevice: LimitName,
): Promise<void> {
  if (deviceId) await limitUse(services, byDevice, deviceId);
  await limitUse(services, byNetwork, networkOf(address));
}

/** Before a one-time code is sent, to whatever phone. */
export const limitCodes = (services: Needs, asking: Asking): Promise<void> =>
  limitBoth(services, asking, 'code-by-network', 'code-by-device');

/** Before a one-time code is compared, whatever it is for. */
export const limitTries = (services: Needs, asking: Asking): Promise<void> =>
  limitBoth(services, asking, 'try-by-network', 'try-by-device');

/** Before a passkey challenge is given out, and before an answer to one is looked at. */
export const limitPasskeys = (services: Needs, { address }: Asking): Promise<void> =>
  limitUse(services, 'passkey-by-network', networkOf(address));
