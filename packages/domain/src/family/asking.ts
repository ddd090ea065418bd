import type { DayNumber } from '../time/day-number.ts';
import { ADULT_AGE, dayOfAge, isChildOn } from './age.ts';
import type { FamilyRelation } from './relation.ts';

/** So many family members one account may show, those it only asks for counted in (R16). */
export const FAMILY_MAX = 3;

/** So many accounts may show a child's code besides the child's own: both parents (R17). */
export const CHILD_CARERS_MAX = 2;

/** A request counts for so many days; exclusive. */
export const REQUEST_DAYS = 14;

/** The person asked for, as far as the document tells. */
export interface PersonAsked {
  readonly relation: FamilyRelation;
  /** Undefined where the number does not tell it. */
  readonly birthDay: DayNumber | undefined;
}

/** Who has to say yes: the person themselves, or who is known to be the child's guardian. */
export type WhoAgrees = 'person' | 'guardian';

/** Why a request cannot be made. */
export type AskingProblem = 'family-full' | 'family-self' | 'family-known' | 'family-relation-age';

/**
 * Who agrees: for a child under 18 the guardian, for everybody else the person. A document that does not tell the
 * birth date never counts as a child's: then the person agrees, or papers are seen at a counter.
 */
export function whoAgrees({ relation, birthDay }: PersonAsked, today: DayNumber): WhoAgrees {
  return relation === 'child' && birthDay !== undefined && isChildOn(birthDay, today) ? 'guardian' : 'person';
}

/** All that stands against asking; empty: it may be asked. */
export function askingProblems(
  asked: PersonAsked,
  asker: {
    /** Family members shown or asked for already. */
    readonly count: number;
    readonly isSelf: boolean;
    /** Shown or asked for already. */
    readonly isKnown: boolean;
  },
  today: DayNumber,
): AskingProblem[] {
  const problems: AskingProblem[] = [];
  if (asker.isSelf) problems.push('family-self');
  else if (asker.isKnown) problems.push('family-known');
  else if (asker.count >= FAMILY_MAX) problems.push('family-full');
  if (isTooYoung(asked, today)) problems.push('family-relation-age');
  return problems;
}

/** No spouse and no parent is under 18. */
const isTooYoung = ({ relation, birthDay }: PersonAsked, today: DayNumber): boolean =>
  relation !== 'child' && birthDay !== undefined && isChildOn(birthDay, today);

/** Whether one more account may show this person's code; the person's own is not counted in `carers`. */
export const hasRoomForCarer = (asked: PersonAsked, carers: number, today: DayNumber): boolean =>
  whoAgrees(asked, today) === 'person' || carers < CHILD_CARERS_MAX;

/** The civil day on which the care for a child ends by itself: the eighteenth birthday. Null: it does not. */
export function careEndsOn(asked: PersonAsked, today: DayNumber): DayNumber | null {
  if (whoAgrees(asked, today) === 'person') return null;
  return dayOfAge(asked.birthDay!, ADULT_AGE);
}
