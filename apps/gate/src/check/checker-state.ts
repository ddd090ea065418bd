import type { Temperature } from '@healthcode/domain';
import type { CurrentCheck } from './current-check.ts';

export interface CheckerState {
  /** Of the person who comes next, chosen before the scan. */
  readonly temperature: Temperature;
  readonly current: CurrentCheck | null;
  /** The camera still sees the person who was just checked. */
  readonly sameAgain: boolean;
  /** A correction is being put on record: the screen may not leave by itself before it shows. */
  readonly correcting: boolean;
  /** The last one could not be put on record and therefore shows nowhere. Only a fresh start may help. */
  readonly unrecorded: boolean;
}

/** The part of the state that is of one person, when nobody is on the screen. */
export const NOBODY = { current: null, sameAgain: false, correcting: false } as const;
