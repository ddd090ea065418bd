import { DAY_MS } from '../time/day-number.ts';
import type { AppealFacts, AppealState } from './appeal.ts';
import type { AppealPolicy } from './appeal-policy.ts';

const HOUR_MS = 3_600_000;
const OPEN: readonly AppealState[] = ['submitted', 'in-work', 'question-asked', 'second-instance'];

/** Whether an office still owes a decision. */
export const isOpen = ({ state }: Pick<AppealFacts, 'state'>): boolean => OPEN.includes(state);

/** When the decision of the present instance is due; it is in time before this instant. */
export function dueAt(
  { submittedAt, secondAskedAt }: Pick<AppealFacts, 'submittedAt' | 'secondAskedAt'>,
  policy: AppealPolicy,
): number {
  return secondAskedAt === null
    ? submittedAt + policy.firstInstanceHours * HOUR_MS
    : secondAskedAt + policy.secondInstanceHours * HOUR_MS;
}

/** How an open appeal stands to its deadline; null: no decision is owed. */
export function urgencyAt(
  appeal: AppealFacts,
  policy: AppealPolicy,
  now: number,
): 'overdue' | 'near' | 'in-time' | null {
  if (!isOpen(appeal)) return null;
  const left = dueAt(appeal, policy) - now;
  if (left <= 0) return 'overdue';
  return left <= policy.nearHours * HOUR_MS ? 'near' : 'in-time';
}

/** Until when (exclusive) another office may be asked; null: not, or no more. */
export function secondUntil(appeal: AppealFacts, { secondInstanceDays }: AppealPolicy): number | null {
  if (appeal.state !== 'decided' || appeal.instance !== 1 || appeal.decidedAt === null) return null;
  if (appeal.firstOutcome === 'upheld') return null;
  return appeal.decidedAt + secondInstanceDays * DAY_MS;
}

/** When it ended; null: it has not, or will not have by then without a further step. */
export function endOf(appeal: AppealFacts, policy: AppealPolicy): number | null {
  if (appeal.endedAt !== null) return appeal.endedAt;
  if (appeal.state !== 'decided' || appeal.decidedAt === null) return null;
  return secondUntil(appeal, policy) ?? appeal.decidedAt;
}

/** The state with what time alone has done to it: a decision that nobody contested is closed. */
export function stateAt(appeal: AppealFacts, policy: AppealPolicy, now: number): AppealState {
  const until = secondUntil(appeal, policy);
  return until !== null && now >= until ? 'closed' : appeal.state;
}

/** From when on (inclusive) its files are to be destroyed; null while it has no end. */
export function filesEndAt(appeal: AppealFacts, policy: AppealPolicy): number | null {
  const end = endOf(appeal, policy);
  return end === null ? null : end + policy.filesDays * DAY_MS;
}
