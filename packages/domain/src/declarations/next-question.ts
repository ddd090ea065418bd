import type { DeclarationAnswers, DeclarationQuestion, QuestionId } from './declaration.ts';
import { DECLARATION_QUESTIONS } from './declaration-questions.ts';

/** Questions that follow from a yes, by the one it is given to. */
const ONLY_AFTER_YES: { readonly [Id in QuestionId]?: 'symptoms' | 'contact' | 'travel' } = {
  symptomCodes: 'symptoms',
  sinceDay: 'symptoms',
  contactDetail: 'contact',
  stays: 'travel',
};

/** The questions that these answers, complete or not, lead through, in order; for "question 2 of 5". */
export function questionsAsked(answers: Partial<DeclarationAnswers>): DeclarationQuestion[] {
  return DECLARATION_QUESTIONS.filter(({ id }) => {
    const after = ONLY_AFTER_YES[id];
    return after === undefined || answers[after] === 'yes';
  });
}

/** The question after `current` (null: the first one), or null after the last. */
export function nextQuestion(
  answers: Partial<DeclarationAnswers>,
  current: QuestionId | null,
): QuestionId | null {
  const ids = questionsAsked(answers).map((question) => question.id);
  return ids[current === null ? 0 : ids.indexOf(current) + 1] ?? null;
}

/** The question before `current`, or null before the first. */
export function previousQuestion(
  answers: Partial<DeclarationAnswers>,
  current: QuestionId,
): QuestionId | null {
  const ids = questionsAsked(answers).map((question) => question.id);
  return ids[ids.indexOf(current) - 1] ?? null;
}
