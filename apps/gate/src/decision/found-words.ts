import { formatDocumentHint } from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';
import { type CurrentCheck, holderOf } from '../check/current-check.ts';
import { useT } from '../words/words.ts';

/**
 * What was found, in parts that are not to be broken. Whose pass it is follows where the screen has no card for
 * that, as in 红码，陈*宁，身份证 末两位 06.
 */
export function useFoundWords(check: CurrentCheck): readonly string[] {
  const t = useT();
  const { language } = usePreferences();
  const { entry, notHolder } = check;
  if (notHolder) return [t('decision.foundNotHolder')];
  const holder = entry.decision === 'admit' ? null : holderOf(check);
  const found = entry.found[language];
  if (!holder) return [found];
  const comma = language === 'zh' ? '，' : ', ';
  return [found + comma, holder.maskedName + comma + formatDocumentHint(holder.hint, language)];
}
