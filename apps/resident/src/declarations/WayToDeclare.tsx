import { ButtonLink } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { homeOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import { useDeclareHref } from './use-declare-href.ts';

/** The way to a new declaration; where a sign-in or a consent is needed before it, the way there. */
export function WayToDeclare() {
  const t = useT();
  const declare = useDeclareHref();
  const session = useObserved(useServices().session.state);
  if (session.kind === 'signed-out') {
    return (
      <ButtonLink href="/sign-in" block>
        {t('lapse.signIn')}
      </ButtonLink>
    );
  }
  const needsConsent = homeOf(session) === '/consent';
  return (
    <ButtonLink href={needsConsent ? '/consent' : declare} icon={needsConsent ? undefined : 'pencil'} block>
      {t(needsConsent ? 'lapse.consent' : 'lapse.declare')}
    </ButtonLink>
  );
}
