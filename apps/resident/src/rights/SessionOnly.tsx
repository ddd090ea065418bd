import type { ReactNode } from 'react';
import { useObserved } from '../platform/observable.ts';
import { SignInAgainNotice } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';

/** What needs a session but no consent: rights stand also after it was withdrawn. */
export function SessionOnly({ children }: { readonly children: ReactNode }) {
  const session = useObserved(useServices().session.state);
  return session.kind === 'signed-out' ? <SignInAgainNotice /> : children;
}
