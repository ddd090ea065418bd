import { ButtonLink, PanelSection } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';

/** Where to object: people to call and a place to go. */
export function Objection({ toARecord = false }: { readonly toARecord?: boolean }) {
  const t = useT();
  const hotline = useObserved(useServices().city)?.hotline;
  return (
    <PanelSection title={t('reason.objectTitle')}>
      <p>{t('reason.object')}</p>
      <ButtonLink href="/appeals/new" variant="second" icon="pencil" block>
        {t('reason.appeal')}
      </ButtonLink>
      {toARecord && <p>{t('reason.objectWith')}</p>}
      {hotline !== undefined && (
        <ButtonLink href={`tel:${hotline}`} variant="second" icon="phone" block>
          {t('common.call', { number: hotline })}
        </ButtonLink>
      )}
    </PanelSection>
  );
}
