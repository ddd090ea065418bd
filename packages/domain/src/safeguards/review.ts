/** What one officer said about a delivery that waits. */
export type ReviewAnswer = {
  readonly staffId: string;
  /** Names the office; two people of one office are one voice. */
  readonly office: string;
  readonly saysYes: boolean;
};

/** How many officers, each of another office, must say yes. One no is enough against it. */
export const REVIEWERS_NEEDED = 2;

export type ReviewVerdict =
  | { readonly ok: true; readonly outcome: 'waiting' | 'approved' | 'discarded' }
  | { readonly ok: false; readonly reason: 'own-delivery' | 'answered-already' | 'same-office' };

/**
 * Whether an officer's answer may be taken, and what follows from it. Nobody answers for what they sent, nobody
 * twice, and of one office there is one yes; a no is taken from anybody else.
 */
export function decideReview(
  given: readonly ReviewAnswer[],
  answer: ReviewAnswer,
  sentBy: string | null,
): ReviewVerdict {
  if (answer.staffId === sentBy) return { ok: false, reason: 'own-delivery' };
  if (given.some(({ staffId }) => staffId === answer.staffId))
    return { ok: false, reason: 'answered-already' };
  if (!answer.saysYes) return { ok: true, outcome: 'discarded' };
  const offices = given.filter(({ saysYes }) => saysYes).map(({ office }) => office);
  if (offices.includes(answer.office)) return { ok: false, reason: 'same-office' };
  return { ok: true, outcome: offices.length + 1 >= REVIEWERS_NEEDED ? 'approved' : 'waiting' };
}
