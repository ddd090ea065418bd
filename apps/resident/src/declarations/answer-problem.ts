import {
  AREA_DETAILS,
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
  // Answered too, so that the questions which follow from them count as asked.
  const asked = { symptoms: 'yes', contact: 'yes', travel: 'yes' };
  const parsed = parseDeclaration({ ...asked, [question.id]: answer }, today, areas);
  if (parsed.ok) return null;
  return parsed.problems.find((problem) => problem.question === question.id)?.code ?? null;
}

/** The question on whose page that answer is given. */
export function questionById(id: string): DeclarationQuestion | undefined {
  const asked = AREA_DETAILS.some((detail) => detail === id) ? 'area' : id;
  return DECLARATION_QUESTIONS.find((question) => question.id === asked);
}
