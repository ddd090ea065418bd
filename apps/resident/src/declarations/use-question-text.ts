import type { DeclarationQuestion } from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';
import { useDeclaring } from './declaring.ts';

/** A question as it is asked: of oneself, or about the family member who is declared for. */
export function useQuestionText(): (question: DeclarationQuestion) => string {
  const { language } = usePreferences();
  const { member } = useDeclaring();
  return ({ text, textAbout }) =>
    member === null ? text[language] : (textAbout ?? text)[language].replace('{{name}}', member.maskedName);
}
