import { errorText, type Problem } from '@healthcode/contracts/client';
import { type Language, usePreferences } from '@healthcode/ui';
import { type T, useT } from '../i18n/words.ts';
import type { Failure } from '../platform/use-submit.ts';

/** Problems of a one-time code: said at its field and nowhere else. */
export const AT_THE_CODE_FIELD = ['code-wrong', 'code-expired'];
export const CODE_DIGITS = 6;

function refusalText(problem: Problem, t: T, language: Language): string {
  const said = errorText(problem, language);
  const left = problem.triesLeft;
  if (problem.code !== 'code-wrong' || left === undefined) return said;
  if (left === 0) return t('signIn.codeSpent');
  return `${said}${language === 'en' ? ' ' : ''}${t('signIn.triesLeft', { count: left })}`;
}

/** What is wrong with the code: its length, as seen here, or what the server said of it. */
export function useCodeError(failure: Failure | null, incomplete: boolean): string | undefined {
  const t = useT();
  const { language } = usePreferences();
  if (incomplete) return t('signIn.codeIncomplete');
  const problem = failure?.offline === false ? failure.problem : null;
  if (problem === null || !AT_THE_CODE_FIELD.includes(problem.code)) return undefined;
  return refusalText(problem, t, language);
}
