import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from './ConsolePage.tsx';

export function NotFoundPage() {
  const t = useT();
  return (
    <ConsolePage title={t('shell.notFound')} lead={t('shell.notFoundText')} width="text">
      <div>
        <ButtonLink href="/">{t('shell.toHome')}</ButtonLink>
      </div>
    </ConsolePage>
  );
}
