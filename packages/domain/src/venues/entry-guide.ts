import type { Colour } from '../colours/colour.ts';
import type { Localised } from '../localised.ts';
import type { Decision } from './entry.ts';
import { VENUE_POLICY_IDS, type VenuePolicies, type VenuePolicyId } from './venue-policies.ts';

/** What somebody with this code, or with none, is told at a gate. */
export type GuideState = Colour | 'no-code';

/** What residents are told in advance, in this order. */
export const GUIDE_STATES: readonly GuideState[] = ['green', 'orange', 'red', 'no-code'];

/** One kind of venue policy: where it holds, and what happens there at normal temperature. */
export type GuidedPolicy = {
  readonly policy: VenuePolicyId;
  readonly places: readonly { readonly id: string; readonly name: Localised }[];
  readonly answers: readonly {
    readonly state: GuideState;
    readonly decision: Decision;
    readonly word: Localised;
  }[];
};

/**
 * Where a code counts and what is decided there, for residents to read before they go. The same cells that gates
 * decide by (`decideEntry`), at normal temperature; policies without a place are left out.
 */
export function guideToEntry({ venueTypes, cells, wordings }: VenuePolicies): GuidedPolicy[] {
  return VENUE_POLICY_IDS.map((policy) => ({
    policy,
    places: venueTypes.filter((type) => type.policy === policy).map(({ id, name }) => ({ id, name })),
    answers: GUIDE_STATES.map((state) => {
      const wording = wordings[cells[policy][state].normal];
      if (wording === undefined) throw new TypeError('The policies were not read by parseVenuePolicies.');
      return { state, decision: wording.decision, word: wording.word };
    }),
  })).filter(({ places }) => places.length > 0);
}
