import type { ColourView } from '@healthcode/contracts';
import { SUSPENSION_GROUNDS, type SuspensionGround } from '@healthcode/domain';
import type { SuspensionRow } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';

type SetAside = ColourView['setAside'][number];

/** Which of a person's records are set aside now, the one set aside last first. */
export function setAsideNow(
  services: Pick<Services, 'policy'>,
  rows: readonly SuspensionRow[],
  { now, withProof }: { now: number; withProof: boolean },
): SetAside[] {
  return rows.filter(hasTakenEffect).flatMap((row) => {
    if (row.untilAt <= now) return [];
    const { ground, effectiveAt: since, untilAt: until } = row;
    return {
      reportedBy: sourceName(services, row.sourceId),
      ground: SUSPENSION_GROUNDS[ground as SuspensionGround],
      since,
      until,
      proof: withProof ? proofOf(row) : null,
    };
  });
}

type EffectiveRow = SuspensionRow & { effectiveAt: number };

/** Its entry can be read in the public log, and from then on its record holds nothing, for a time. */
export const hasTakenEffect = (row: SuspensionRow): row is EffectiveRow => row.effectiveAt !== null;

function proofOf({ salt, logIndex, sourceId, recordId }: SuspensionRow): SetAside['proof'] {
  if (salt === null || logIndex === null) return null;
  return { logIndex, salt: Buffer.from(salt).toString('hex'), record: `${sourceId}/${recordId}` };
}
