import { formatDocumentHint } from '@healthcode/domain';
import type { HolderInPass } from '@healthcode/pass';
import { usePreferences } from '@healthcode/ui';
import type { CurrentCheck } from '../check/current-check.ts';
import { useT } from '../words/words.ts';

/** The document hint as the register's own words have it. */
export const hintWords = ({ hint }: HolderInPass, language: 'zh' | 'en'): string =>
  formatDocumentHint({ type: hint.documentType, lastTwo: hint.lastTwo }, language);

/**
 * What was found, in parts that are not to be broken. Whose pass it is follows where the screen has no card for
 * that, as in 红码，陈*宁，身份证 末两位 06.
 */
export function useFoundWords({ entry, verdict, notHolder }: CurrentCheck): readonly string[] {
  const t = useT();
  const { language } = usePreferences();
  if (notHolder) return [t('decision.foundNotHolder')];
  const holder = entry.decision === 'admit' ? null : verdict?.holder;
  const words = [entry.found[language]];
  if (holder) words.push(holder.maskedName, hintWords(holder, language));
  const comma = language === 'zh' ? '，' : ', ';
  return words.map((part, at) => (at < words.length - 1 ? part + comma : part));
}
