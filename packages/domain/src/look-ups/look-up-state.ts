import type { Colour } from '../colours/colour.ts';
import { statusOfValue, statusValueOf } from '../passes/status-value.ts';
import type { PassState } from '../venues/entry.ts';

/** What is on record of whoever a document belongs to. */
export type LookedUpPerson = {
  /** They applied and the application stands. False: known through what offices reported alone. */
  readonly applied: boolean;
  readonly colour: Colour;
  /** The rule set sets a period for declarations and it has passed. */
  readonly declarationLapsed: boolean;
};

/** What a look-up by document answers, in place of a code: a row of the decision table. */
export type LookUpState = Colour | 'withdrawn' | 'no-code';

/** All answers of a look-up. */
export const LOOK_UP_STATES: readonly LookUpState[] = ['green', 'orange', 'red', 'withdrawn', 'no-code'];

/**
 * What a gate is told of the person of a document; null: nobody has it.
 *
 * Who applied has the entry that the status list has of a phone in good order, by the same function, so that a look-up
 * and a scan cannot differ: what ends one phone's or paper's enrolment says nothing of the person. Who never applied has
 * no code, and is answered like somebody whom nobody knows; only an orange or a red is told, for who must keep apart
 * does not come in by leaving the phone at home.
 */
export function lookUpStateOf(person: LookedUpPerson | null): LookUpState {
  if (person === null) return 'no-code';
  const { applied, colour, declarationLapsed } = person;
  if (!applied) return colour === 'green' ? 'no-code' : colour;
  return statusOfValue(
    statusValueOf({
      deviceLost: false,
      familyEnded: false,
      accountClosed: false,
      identityDisputeUpheld: false,
      colour,
      declarationLapsed,
    }),
  );
}

/** The answer as the decision table reads it. A colour looked up here is our own. */
export const passStateOfLookUp = (state: LookUpState): PassState =>
  state === 'withdrawn' || state === 'no-code'
    ? { kind: state }
    : { kind: 'colour', colour: state, recognised: 'own' };
