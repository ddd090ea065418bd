import type { Me } from '@healthcode/contracts/client';
import type { Session } from './session-service.ts';

export type Home = 'starting' | 'unreachable' | '/welcome' | '/consent' | '/identity' | '/declare' | 'code';

/** Where a person belongs when they open the app: at their code, or at the next step towards it. */
export function homeOf(session: Session): Home {
  if (session.kind === 'starting' || session.kind === 'unreachable') return session.kind;
  if (session.kind === 'signed-out') return session.known === null ? '/welcome' : 'code';
  const { nextStep } = session.me;
  if (nextStep === 'done') return 'code';
  return nextStep === 'declaration' ? '/declare' : `/${nextStep}`;
}

/** Whose phone it is as far as the app knows, signed in or with an ended session. */
export function personOf(session: Session): Me | null {
  if (session.kind === 'signed-in') return session.me;
  return session.kind === 'signed-out' ? session.known : null;
}

/** Whether a declaration can be sent: the server knows who it is and that they agreed. */
export function canDeclare(session: Session): boolean {
  return session.kind === 'signed-in' && ['/declare', 'code'].includes(homeOf(session));
}
