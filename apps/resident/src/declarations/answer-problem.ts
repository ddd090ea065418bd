import {
  DECLARATION_QUESTIONS,
  type DeclarationProblem,
  type DeclarationQuestion,
  parseDeclaration,
} from '@healthcode/domain';

/** What is wrong with one answer by itself, by the domain's own rules; null when nothing is. */
export function answerProblem(
  question: DeclarationQuestion,
  answer: unknown,
  today: number,
  areas: readonly string[] | undefined,
): DeclarationProblem['code'] | null {
  if (answer === undefined) return 'missing';
  // Symptoms are answered too, so that the questions which follow from them count as asked.
  const parsed = parseDeclaration({ symptoms: 'yes', [question.id]: answer }, today, areas);
  if (parsed.ok) return null;
  return parsed.problems.find((problem) => problem.question === question.id)?.code ?? null;
}

export const questionById = (id: string): DeclarationQuestion | undefined =>
  DECLARATION_QUESTIONS.find((question) => question.id === id);
