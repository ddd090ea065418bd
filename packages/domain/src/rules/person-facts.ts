import type { PersonId } from '../ids.ts';

/** What a rule may know of a person besides the evidence: no age, no name, no document. */
export type PersonFacts = {
  readonly personId: PersonId;
  /** District code, or null where unknown. */
  readonly homeArea: string | null;
};
