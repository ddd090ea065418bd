import {
  AREA_DETAILS,
  type AreaDetail,
  type DeclarationAnswers,
  type QuestionId,
  questionsAsked,
} from '@healthcode/domain';

/** Answers given so far, as the server will get them; the domain checks them before they are sent. */
export type DraftAnswers = Partial<DeclarationAnswers>;

/** What is said on the page of the district beside it. */
export type AreaDetails = { readonly [Detail in AreaDetail]?: string | undefined };

/** A declaration being filled in, kept on the phone. */
export interface DeclarationDraft {
  /** Names this declaration at the server, however often it has to be sent. */
  readonly declarationId: string;
  readonly answers: DraftAnswers;
  /** Questions left empty on purpose. */
  readonly skipped: readonly QuestionId[];
  /** City time of the first question. */
  readonly startedAt: number;
  /** Sent at least once without an answer: the server may have it. */
  readonly sent: boolean;
}

const DAY_MS = 86_400_000;

export const startDraft = (declarationId: string, startedAt: number): DeclarationDraft => ({
  declarationId,
  answers: {},
  skipped: [],
  startedAt,
  sent: false,
});

/** How one felt yesterday is not how one feels today: a draft counts for 24 hours, the end exclusive. */
export const isStale = (draft: DeclarationDraft, now: number): boolean => now - draft.startedAt >= DAY_MS;

/**
 * Writes one answer; `undefined` leaves an optional question empty on purpose. Answers to questions that are no
 * longer asked go with it. What was sent under the present id stays as it was sent: an answer changed after that
 * makes another declaration, with the new id. A street and a community go with the district that they were given with.
 */
export function answerQuestion(
  draft: DeclarationDraft,
  question: QuestionId,
  answer: DeclarationAnswers[QuestionId],
  newId: string,
  details: AreaDetails = {},
): DeclarationDraft {
  const beside = question === 'area' ? { street: undefined, community: undefined, ...details } : {};
  const written = { ...draft.answers, ...beside, [question]: answer } as DraftAnswers;
  const kept = [...questionsAsked(written).map(({ id }) => id), ...AREA_DETAILS]
    .map((id) => [id, written[id]] as const)
    .filter(([, value]) => value !== undefined);
  const others = draft.skipped.filter((id) => id !== question);
  const answers: DraftAnswers = Object.fromEntries(kept);
  const changed = [question, ...AREA_DETAILS].some(
    (id) => JSON.stringify(draft.answers[id]) !== JSON.stringify(written[id]),
  );
  return {
    ...draft,
    answers,
    skipped: answer === undefined ? [...others, question] : others,
    ...(changed && draft.sent && { declarationId: newId, sent: false }),
  };
}

export const markSent = (draft: DeclarationDraft): DeclarationDraft => ({ ...draft, sent: true });

/** The first question that is neither answered nor skipped; null when the answers can be checked and sent. */
export function firstOpenQuestion(draft: DeclarationDraft): QuestionId | null {
  const open = questionsAsked(draft.answers).find(
    ({ id }) => draft.answers[id] === undefined && !draft.skipped.includes(id),
  );
  return open?.id ?? null;
}
