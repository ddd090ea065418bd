import type { EntryDecision } from '@healthcode/domain';
import type { StatusKind } from '@healthcode/ui';
import type { CurrentCheck } from '../check/current-check.ts';

/** The sign on the field. On a status field the sign is the colour’s; else it says what is to be done. */
export function signOf({ tone, decision }: Pick<EntryDecision, 'tone' | 'decision'>): StatusKind {
  if (tone === 'haihe') return decision === 'measure-first' ? 'measure' : 'original-way';
  if (tone === 'blank') return decision === 'show-again' ? 'show-again' : 'cannot-check';
  return tone;
}

/** Only an admitted phone leaves by itself: paper and a look-up need a look at the document, everything else a person's tap. */
export const leavesByItself = ({ entry, verdict, lookUp }: CurrentCheck, stays: boolean): boolean =>
  entry.decision === 'admit' && verdict?.documentMustBeSeen !== true && !lookUp && !stays;
