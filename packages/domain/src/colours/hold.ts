import type { PersonId, RecordId, SourceId } from '../ids.ts';
import type { InstantMs } from '../time/day-number.ts';
import type { Colour } from './colour.ts';

/**
 * What ended a hold:
 * a record (a relieving one, or the hold's own record whose release or discharge was reported);
 * `time`, when a span counted in days ran out;
 * `longest-span`, when no end is known and the rule's longest span ends it;
 * `suspension`, where two officers set the record aside for a time.
 */
export type HoldEnd =
  | { readonly sourceId: SourceId; readonly recordId: RecordId }
  | 'time'
  | 'longest-span'
  | 'suspension';

/**
 * A rule applied to one piece of evidence: this colour, over this span. There is no other way to a colour.
 *
 * `startsAt` is inclusive, `endsAt` exclusive; `endsAt` null means that no end is known and none is set.
 * `endedBy` is null exactly when `endsAt` is. An end may lie in the future.
 * `reviewAt` is set while no end is known: on that day the authority is asked.
 */
export type Hold = {
  readonly personId: PersonId;
  readonly ruleId: string;
  readonly ruleSetVersion: number;
  /** Index of the phase in the rule, from 0. */
  readonly phase: number;
  /**
   * 0, 1, … in the order of time, among the holds of one record by one phase of one rule: more than one where the
   * record was suspended for a time, or where relieving evidence counts for a time only.
   */
  readonly part: number;
  readonly sourceId: SourceId;
  readonly recordId: RecordId;
  readonly evidenceVersion: number;
  readonly colour: Colour;
  readonly startsAt: InstantMs;
  readonly endsAt: InstantMs | null;
  readonly endedBy: HoldEnd | null;
  readonly reviewAt: InstantMs | null;
};
