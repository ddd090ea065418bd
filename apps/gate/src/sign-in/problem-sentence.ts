import { errorText, type Problem } from '@healthcode/contracts/client';
import type { Say } from '../words/words.ts';

/** What the server said, with the figures that it gave. */
export function problemSentence(problem: Problem | undefined, language: 'zh' | 'en', t: Say): string {
  if (!problem) return t('signIn.offline');
  const sentences = [errorText(problem, language)];
  if (problem.triesLeft !== undefined) sentences.push(t('signIn.triesLeft', { count: problem.triesLeft }));
  if (problem.retryAfterSeconds !== undefined) {
    sentences.push(t('signIn.retryAfter', { seconds: problem.retryAfterSeconds }));
  }
  return sentences.join(language === 'zh' ? '' : ' ');
}
