import { Notice } from '@healthcode/ui';
import { useT } from '../words/words.ts';
import { useRefusal } from './use-refusal.ts';

/** On a page on paper: what was wrong, what to do now, whom to call. */
export function PolicyRefusal() {
  const t = useT();
  const refusal = useRefusal();
  if (refusal === null) return null;
  const { fault, number, hasRules } = refusal;
  return (
    <Notice kind="warn" title={t('policies.title')} live>
      <p>{t(`policies.faults.${fault}`)}</p>
      <p>{t(hasRules ? 'policies.goOn' : 'policies.noneHeld')}</p>
      <p>{number ? t('policies.callNumber', { number }) : t('policies.call')}</p>
    </Notice>
  );
}
