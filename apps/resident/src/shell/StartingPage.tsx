import { Loading } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Screen } from './Screen.tsx';

/** The moment in which the phone asks who is signed in; only seen on the very first visit. */
export function StartingPage() {
  const t = useT();
  return (
    <Screen documentTitle={t('app.name')}>
      <h1 className="hc-hidden">{t('app.name')}</h1>
      <Loading text={t('common.loading')} />
    </Screen>
  );
}
