import type { QuestionId } from '@healthcode/domain';

/** Answers given so far, as the server will get them; checked by the domain before they are sent. */
export type DraftAnswers = Readonly<Partial<Record<QuestionId, unknown>>>;

/** A declaration being filled in, kept on the phone. */
export interface DeclarationDraft {
  /** Names this declaration at the server, however often it has to be sent. */
  readonly declarationId: string;
  readonly answers: DraftAnswers;
  /** City time of the first answer. */
  readonly startedAt: number;
  /** Questions seen and left empty on purpose. */
  readonly skipped: readonly QuestionId[];
  /** Sent once without an answer: the server may have it. */
  readonly sent: boolean;
}

const DAY_MS = 86_400_000;

export const startDraft = (declarationId: string, startedAt: number): DeclarationDraft => ({
  declarationId,
  answers: {},
  startedAt,
  skipped: [],
  sent: false,
});

/** How one felt yesterday is not how one feels today: a draft counts for 24 hours, the end exclusive. */
export const isStale = (draft: DeclarationDraft, now: number): boolean => now - draft.startedAt >= DAY_MS;

/**
 * Writes one answer; `undefined` leaves an optional question empty on purpose. Answers to questions that are no
 * longer asked go. What was sent under the present id stays as it was sent: a changed answer after that makes
 * another declaration, with the new id.
 * @param isAsked whether a question follows from these answers
 */
export function answerQuestion(
  draft: DeclarationDraft,
  question: QuestionId,
  answer: unknown,
  isAsked: (question: QuestionId, answers: DraftAnswers) => boolean,
  newId: string,
): DeclarationDraft {
  const changed = JSON.stringify(draft.answers[question]) !== JSON.stringify(answer);
  const written = { ...draft.answers, [question]: answer };
  const kept = Object.entries(written).filter(
    ([id, value]) => value !== undefined && isAsked(id as QuestionId, written),
  );
  const others = draft.skipped.filter((id) => id !== question);
  return {
    ...draft,
    answers: Object.fromEntries(kept),
    skipped: answer === undefined ? [...others, question] : others,
    ...(changed && draft.sent && { declarationId: newId, sent: false }),
  };
}

export const markSent = (draft: DeclarationDraft): DeclarationDraft => ({ ...draft, sent: true });
