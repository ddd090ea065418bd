import type { PersonView, Problem, RequestOf } from '@healthcode/contracts/client';
import { useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';

export interface LookUse {
  readonly view: PersonView | null;
  readonly waiting: boolean;
  readonly failed: boolean;
  /** What the server said against it; null: it was not reached. */
  readonly problem: Problem | null;
  readonly ask: (look: RequestOf<'lookAtPerson'>['body']) => Promise<void>;
}

/** Opens a person's record; it is kept on this page only and gone when one leaves it. */
export function useLook(): LookUse {
  const { api } = useSession();
  const [state, setState] = useState<Omit<LookUse, 'ask'>>({
    view: null,
    waiting: false,
    failed: false,
    problem: null,
  });
  const ask: LookUse['ask'] = async (body) => {
    setState({ view: null, waiting: true, failed: false, problem: null });
    const reply = await api('lookAtPerson', { body });
    setState({
      view: reply.ok ? reply.value : null,
      waiting: false,
      failed: !reply.ok,
      problem: reply.ok ? null : (reply.problem ?? null),
    });
  };
  return { ...state, ask };
}
