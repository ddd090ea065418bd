import { useEffect, useState } from 'react';
import { useServices } from '../shell/services-context.ts';
import { type AppealDraft, resumeAppeal } from './appeal-draft.ts';

/** The appeal being written on this phone, kept with every change. `draft` is null while the storage is read. */
export function useAppealDraft(forPerson: string | null) {
  const { store } = useServices();
  const [state, setState] = useState<{ draft: AppealDraft; restored: boolean } | null>(null);
  useEffect(() => {
    void store
      .recall('appealDraft')
      .then((found) => setState(resumeAppeal(found, crypto.randomUUID(), forPerson)));
  }, [store, forPerson]);
  const keep = (draft: AppealDraft) => {
    setState((before) => ({ draft, restored: before?.restored ?? false }));
    void store.remember('appealDraft', draft);
  };
  return {
    draft: state?.draft ?? null,
    restored: state?.restored ?? false,
    keep,
    drop: () => store.forget('appealDraft'),
  };
}
