import type { Me } from '@healthcode/contracts/client';
import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useObserved } from '../platform/observable.ts';
import { type Home, homeOf, personOf } from '../session/home.ts';
import type { Session } from '../session/session-service.ts';
import { StartingPage } from './StartingPage.tsx';
import { useServices } from './services-context.ts';

export interface Situation {
  readonly session: Session;
  readonly home: Home;
  readonly person: Me | null;
}

interface OnlyProps {
  readonly when: (situation: Situation) => boolean;
  readonly children: ReactNode;
}

/** A page for those whom it concerns now; everybody else is led to where they belong. */
export function Only({ when, children }: OnlyProps) {
  const session = useObserved(useServices().session.state);
  if (session.kind === 'starting') return <StartingPage />;
  const fits = when({ session, home: homeOf(session), person: personOf(session) });
  return fits ? children : <Redirect to="/" replace />;
}
