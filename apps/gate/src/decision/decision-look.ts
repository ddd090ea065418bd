import type { EntryDecision } from '@healthcode/domain';
import type { StatusKind } from '@healthcode/ui';
import type { CurrentCheck } from '../check/current-check.ts';

/**
 * The sign on the field: without colours too it tells the decisions apart. Turning back is the octagon whatever the
 * colour of the code; stepping aside is the triangle.
 */
export function signOf({ tone, decision }: Pick<EntryDecision, 'tone' | 'decision'>): StatusKind {
  if (tone === 'haihe') return decision === 'measure-first' ? 'measure' : 'original-way';
  if (tone === 'blank')
    return decision === 'show-again' || decision === 'not-accepted' ? decision : 'cannot-check';
  return decision === 'refuse' ? 'red' : tone;
}

/** Only an admitted phone leaves by itself: paper and a look-up need a look at the document, everything else a person's tap. */
export const leavesByItself = ({ entry, verdict, lookUp }: CurrentCheck, stays: boolean): boolean =>
  entry.decision === 'admit' && verdict?.documentMustBeSeen !== true && !lookUp && !stays;
