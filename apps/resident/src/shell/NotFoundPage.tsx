import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Screen } from './Screen.tsx';

export function NotFoundPage() {
  const t = useT();
  return (
    <Screen title={t('notFound.title')} lead={<p>{t('notFound.lead')}</p>}>
      <ButtonLink href="/" block>
        {t('notFound.home')}
      </ButtonLink>
    </Screen>
  );
}
