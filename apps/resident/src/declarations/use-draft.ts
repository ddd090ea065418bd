import { useEffect, useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { useDeclaring } from './declaring.ts';
import { type DeclarationDraft, isStale, startDraft } from './draft.ts';

export interface DraftUse {
  /** Null while the phone's storage is read. */
  readonly draft: DeclarationDraft | null;
  /** An unfinished declaration was found and put away because it was more than a day old. */
  readonly putAway: boolean;
  keep(draft: DeclarationDraft): void;
  drop(): Promise<void>;
}

/** Where one person's unfinished declaration lies on the phone; `null`: one's own. */
function placeOf(store: DeviceStore, personId: string | null) {
  if (personId === null) {
    return {
      recall: () => store.recall('draft'),
      keep: (draft: DeclarationDraft) => store.remember('draft', draft),
      forget: () => store.forget('draft'),
    };
  }
  const others = async () => ({ ...(await store.recall('familyDrafts')) });
  return {
    recall: async () => (await others())[personId],
    keep: async (draft: DeclarationDraft) =>
      store.remember('familyDrafts', { ...(await others()), [personId]: draft }),
    forget: async () => {
      const { [personId]: _, ...kept } = await others();
      await store.remember('familyDrafts', kept);
    },
  };
}

/** The declaration being filled in on this phone, kept with every answer. */
export function useDraft(): DraftUse {
  const { store, clock } = useServices();
  const personId = useDeclaring().member?.personId ?? null;
  const [draft, setDraft] = useState<DeclarationDraft | null>(null);
  const [putAway, setPutAway] = useState(false);
  useEffect(() => {
    void placeOf(store, personId)
      .recall()
      .then((found) => {
        const stale = found !== undefined && isStale(found, clock.now());
        setPutAway(stale);
        setDraft(found === undefined || stale ? startDraft(crypto.randomUUID(), clock.now()) : found);
      });
  }, [store, clock, personId]);
  const keep = (next: DeclarationDraft) => {
    setDraft(next);
    void placeOf(store, personId).keep(next);
  };
  return { draft, putAway, keep, drop: () => placeOf(store, personId).forget() };
}
