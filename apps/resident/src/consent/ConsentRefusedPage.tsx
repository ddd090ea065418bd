import { BackLink, Button, ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';

/** Refusing is possible: what follows from it, and how to pass without a code. */
export function ConsentRefusedPage() {
  const t = useT();
  const { session } = useServices();
  return (
    <Screen
      before={<BackLink href="/consent">{t('common.back')}</BackLink>}
      title={t('consent.refusedTitle')}
    >
      <div className="r-text">
        <p>{t('consent.refusedCode')}</p>
        <p>{t('consent.refusedWay')}</p>
        <p>{t('consent.refusedReturn')}</p>
      </div>
      <div className="r-actions">
        <ButtonLink href="/consent" block>
          {t('consent.readAgain')}
        </ButtonLink>
        <Button variant="second" block onClick={() => void session.end()}>
          {t('consent.leave')}
        </Button>
      </div>
    </Screen>
  );
}
