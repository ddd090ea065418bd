import { errorText } from '@healthcode/contracts/client';
import { Button, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { Screen } from './Screen.tsx';
import { useServices } from './services-context.ts';
import { refreshAll } from './upkeep.ts';

/** Nobody is known on this phone and the service does not answer: nothing can be shown yet. */
export function UnreachablePage() {
  const t = useT();
  const { language } = usePreferences();
  const services = useServices();
  const session = useObserved(services.session.state);
  const [trying, setTrying] = useState(false);
  const problem = session.kind === 'unreachable' ? session.problem : null;
  const again = async () => {
    setTrying(true);
    await refreshAll(services);
    setTrying(false);
  };
  return (
    <Screen title={t('unreachable.title')}>
      {problem !== null && <p>{errorText(problem, language)}</p>}
      <p>{t('unreachable.lead')}</p>
      <Button icon="refresh" block waiting={trying} onClick={again}>
        {t('common.retry')}
      </Button>
    </Screen>
  );
}
