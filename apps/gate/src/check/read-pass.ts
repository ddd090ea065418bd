import type { Sighting } from '@healthcode/contracts/client';
import {
  type PassCrypto,
  type PassVerdict,
  type SeenSteps,
  seenKeyOf,
  type TrustedIssuer,
  VerifiedPassCache,
  verifyPass,
} from '@healthcode/pass';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { Post } from '../session/session.ts';
import type { GateDatabase } from '../storage/database.ts';
import type { ListKeeper } from '../sync/list-keeper.ts';

export interface PassReaderParts {
  readonly database: GateDatabase;
  readonly crypto: PassCrypto;
  readonly clock: Pick<ClockKeeper, 'now'>;
  readonly lists: Pick<ListKeeper, 'lookup'>;
  readonly seen: SeenSteps;
  /** The place and whom to trust, as they are at the moment of a check. */
  readonly post: () => Post | null;
  readonly issuers: () => readonly TrustedIssuer[];
  /** A good and fresh proof, for the venue's other devices. */
  readonly onSeen: (sighting: Sighting) => void;
}

/** What the venue's other devices must know of; null: nobody could show the same again. */
function sightingOf({ outcome, status, iss, passDay, step }: PassVerdict): Sighting | null {
  const isNoted = outcome === 'ok' || outcome === 'withdrawn' || outcome === 'cannot-check';
  if (!isNoted || !status || iss === undefined || passDay === undefined || step === undefined) return null;
  return { iss, list: status.list, idx: status.idx, day: passDay, step };
}

/** Verifies one text after another by what this gate keeps; of each the next ones know what was seen. */
export function createPassReader(parts: PassReaderParts): (text: string) => Promise<PassVerdict> {
  const { crypto, clock, lists, seen, database, post, issuers, onSeen } = parts;
  const cache = new VerifiedPassCache();
  return async (text) => {
    const type = post()?.type;
    const verdict = await verifyPass(text, {
      crypto,
      now: clock.now(),
      issuers: issuers(),
      lists: lists.lookup,
      seen,
      cache,
      ...(type && {
        listMaxAgeMs: type.statusListMaxAgeMinutes * 60_000,
        proofMaxAgeMs: type.proofMaxAgeSeconds * 1_000,
      }),
    });
    const sighting = sightingOf(verdict);
    if (sighting) {
      const noted = seen.last(seenKeyOf(sighting));
      // Kept before the decision is shown, so that a reload does not make a copy of this code a new one.
      if (noted) await database.put('seenSteps', noted, noted[0]);
      onSeen(sighting);
    }
    return verdict;
  };
}
