import type { DeclarationAnswers, DeclarationQuestion, QuestionId } from './declaration.ts';
import { DECLARATION_QUESTIONS } from './declaration-questions.ts';

const ONLY_WITH_SYMPTOMS: readonly QuestionId[] = ['symptomCodes', 'sinceDay'];

/** The questions that these answers, complete or not, lead through, in order; for "question 2 of 5". */
export function questionsAsked(answers: Partial<DeclarationAnswers>): DeclarationQuestion[] {
  return DECLARATION_QUESTIONS.filter(
    (question) => answers.symptoms === 'yes' || !ONLY_WITH_SYMPTOMS.includes(question.id),
  );
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
