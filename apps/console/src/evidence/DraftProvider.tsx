import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Draft } from './draft.ts';

interface DraftUse {
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
}

const DraftContext = createContext<DraftUse>({ draft: null, setDraft: () => {} });

/**
 * Stands above the sign-in, so that a session that ends in the middle of a report does not take it away: after
 * signing in again the same officer goes on where they were. Signing out clears it.
 */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const use = useMemo(() => ({ draft, setDraft }), [draft]);
  return <DraftContext.Provider value={use}>{children}</DraftContext.Provider>;
}

export const useDraft = (): DraftUse => useContext(DraftContext);
