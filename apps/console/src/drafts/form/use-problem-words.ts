import type { FieldProblem } from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { blankAt } from './problem-places.ts';

/** A problem in the reader's language: what to do where nothing is filled in, else what is wrong. */
export function useProblemWords(content: unknown): (problem: FieldProblem) => string {
  const t = useT();
  const { language } = usePreferences();
  return (problem) => {
    const blank = blankAt(content, problem);
    return blank === null ? problem.message[language] : t(`form.blank.${blank}`);
  };
}
