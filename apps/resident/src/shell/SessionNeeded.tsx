import { ButtonLink, Notice } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { homeOf } from '../session/home.ts';
import { useServices } from './services-context.ts';

/** What the server answers only within a session and with consent; without, the way there instead. */
export function SessionNeeded({ children }: { readonly children: ReactNode }) {
  const session = useObserved(useServices().session.state);
  if (session.kind === 'signed-out') return <SignInAgainNotice />;
  return homeOf(session) === '/consent' ? <ConsentAgainNotice /> : children;
}

/** The session has ended while the phone still holds passes: they go on working. */
export function SignInAgainNotice() {
  const t = useT();
  return (
    <>
      <Notice kind="warn">
        <p>{t('code.expired')}</p>
      </Notice>
      <ButtonLink href="/sign-in" block>
        {t('code.signIn')}
      </ButtonLink>
    </>
  );
}

/** The consent text has changed since the passes were issued. */
export function ConsentAgainNotice() {
  const t = useT();
  return (
    <>
      <Notice kind="warn">
        <p>{t('code.consentAgain')}</p>
      </Notice>
      <ButtonLink href="/consent" block>
        {t('code.readConsent')}
      </ButtonLink>
    </>
  );
}
