import { Button, ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';

/** Open the record, or leave it closed. */
export function LookActions({ waiting }: { waiting: boolean }) {
  const t = useT();
  return (
    <div className="console-actions">
      <Button type="submit" icon="eye" waiting={waiting} waitingText={t('look.opening')}>
        {t('look.open')}
      </Button>
      <ButtonLink href="/people" variant="second">
        {t('look.leave')}
      </ButtonLink>
    </div>
  );
}
