import { useEffect, useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import { type DeclarationDraft, isStale, startDraft } from './draft.ts';

export interface DraftUse {
  /** Null while the phone's storage is read. */
  readonly draft: DeclarationDraft | null;
  /** An unfinished declaration was found and put away because it was more than a day old. */
  readonly putAway: boolean;
  keep(draft: DeclarationDraft): void;
  drop(): Promise<void>;
}

/** The declaration being filled in on this phone, kept with every answer. */
export function useDraft(): DraftUse {
  const { store, clock } = useServices();
  const [draft, setDraft] = useState<DeclarationDraft | null>(null);
  const [putAway, setPutAway] = useState(false);
  useEffect(() => {
    void store.recall('draft').then((found) => {
      const stale = found !== undefined && isStale(found, clock.now());
      setPutAway(stale);
      setDraft(found === undefined || stale ? startDraft(crypto.randomUUID(), clock.now()) : found);
    });
  }, [store, clock]);
  const keep = (next: DeclarationDraft) => {
    setDraft(next);
    void store.remember('draft', next);
  };
  return { draft, putAway, keep, drop: () => store.forget('draft') };
}
