import { Icon } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** Before what others should neither see nor hear: first in reading order too, so that a screen reader warns in time. */
export function SensitiveNote() {
  const t = useT();
  return (
    <p className="r-sensitive">
      <Icon name="eye" />
      <span>{t('common.sensitive')}</span>
    </p>
  );
}
