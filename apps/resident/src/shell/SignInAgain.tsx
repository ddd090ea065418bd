import { ButtonLink, Notice } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useServices } from './services-context.ts';

/** What needs a session; when it has ended, the way to a new one instead. */
export function SignInAgain({ children }: { readonly children: ReactNode }) {
  const session = useObserved(useServices().session.state);
  return session.kind === 'signed-out' ? <SignInAgainNotice /> : children;
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
