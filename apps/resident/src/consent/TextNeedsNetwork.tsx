import { Button, Notice } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { loadCity } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';

/** The text was never on this phone and the server does not answer. */
export function TextNeedsNetwork() {
  const t = useT();
  const services = useServices();
  return (
    <>
      <Notice kind="warn" live>
        <p>{t('why.noText')}</p>
      </Notice>
      <Button variant="second" icon="refresh" onClick={() => void loadCity(services)}>
        {t('common.retry')}
      </Button>
    </>
  );
}
