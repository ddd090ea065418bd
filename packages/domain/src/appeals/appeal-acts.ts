import type { AppealFacts, AppealOutcome, AppealState, DecisionCode } from './appeal.ts';
import { codesOf } from './appeal.ts';
import type { AppealPolicy } from './appeal-policy.ts';
import { isOpen, secondUntil } from './appeal-times.ts';

export type PersonAct = 'write' | 'add-file' | 'withdraw' | 'ask-second';
/** `take-over`: from a colleague who has it in work. */
export type OfficerAct = 'take' | 'take-over' | 'write' | 'decide';

/** What the person may do with an appeal of theirs at this moment. */
export function personMay(appeal: AppealFacts, act: PersonAct, policy: AppealPolicy, now: number): boolean {
  if (act !== 'ask-second') return isOpen(appeal);
  const until = secondUntil(appeal, policy);
  return until !== null && now < until;
}

/** Who asks: an officer with their office. */
export interface AppealOfficer {
  readonly staffId: string;
  readonly office: string;
}

export type OfficerRefusal = 'not-open' | 'not-yours' | 'same-office' | 'yours-already' | 'taken';

/**
 * Why an officer may not; null: they may. Anybody may take on what is open; what a colleague has in work is taken over
 * only by saying so, lest two take it at once. Only who has it in work writes and decides, and the second instance
 * belongs to another office than the first.
 */
export function officerRefusal(
  appeal: AppealFacts,
  act: OfficerAct,
  { staffId, office }: AppealOfficer,
): OfficerRefusal | null {
  if (!isOpen(appeal)) return 'not-open';
  if (appeal.instance === 2 && appeal.firstOffice === office) return 'same-office';
  const isTheirs = appeal.assignedTo === staffId;
  if (act === 'take-over') return isTheirs ? 'yours-already' : null;
  if (act === 'take') return isTheirs ? 'yours-already' : appeal.assignedTo === null ? null : 'taken';
  return isTheirs ? null : 'not-yours';
}

/** The state after the person has written: a question that was open is answered. */
export const afterWritten = (state: AppealState): AppealState =>
  state === 'question-asked' ? 'in-work' : state;

/** The state after a decision of this instance. The second one is final, and so is one wholly for the person. */
export const afterDecided = (instance: 1 | 2, outcome: AppealOutcome): AppealState =>
  instance === 2 || outcome === 'upheld' ? 'closed' : 'decided';

export type DecisionRefusal = 'code-does-not-fit' | 'nothing-follows';

/**
 * Whether a decision is complete. No officer changes a colour: where an appeal against one is upheld, wholly or in
 * part, a way to put it right must be under way first.
 *
 * @param follows suspensions proposed, or corrections asked of sources, because of this appeal and not refused
 */
export function decisionRefusal(
  { kind }: Pick<AppealFacts, 'kind'>,
  { outcome, code }: { readonly outcome: AppealOutcome; readonly code: DecisionCode },
  follows: number,
): DecisionRefusal | null {
  if (!codesOf(outcome).includes(code)) return 'code-does-not-fit';
  return kind === 'colour' && outcome !== 'rejected' && follows === 0 ? 'nothing-follows' : null;
}
