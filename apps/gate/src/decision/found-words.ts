import { formatDocumentHint } from '@healthcode/domain';
import type { HolderInPass } from '@healthcode/pass';
import { usePreferences } from '@healthcode/ui';
import type { CurrentCheck } from '../check/current-check.ts';
import { useT } from '../words/words.ts';

/** The document hint as the register's own words have it. */
export const hintWords = ({ hint }: HolderInPass, language: 'zh' | 'en'): string =>
  formatDocumentHint({ type: hint.documentType, lastTwo: hint.lastTwo }, language);

/** Whose pass it is, where the screen has no card for that: behind what was found, as in 红码，陈*宁，身份证 末两位 06. */
export function useFoundWords({ entry, verdict, notHolder }: CurrentCheck): string {
  const t = useT();
  const { language } = usePreferences();
  if (notHolder) return t('decision.foundNotHolder');
  const holder = entry.decision === 'admit' ? null : verdict?.holder;
  const words = [entry.found[language]];
  if (holder) words.push(holder.maskedName, hintWords(holder, language));
  return words.join(language === 'zh' ? '，' : ', ');
}
