import type { RuleDraft } from '@healthcode/contracts/client';
import { useCallback, useEffect, useState } from 'react';
import { useCity } from '../../clock/CityProvider.tsx';
import { type DraftForm, formOf, sameForm } from '../form/draft-form.ts';
import { forgetForm, keepForm, keptForm } from '../form/kept-form.ts';

interface Writing {
  readonly form: DraftForm;
  /** As it was saved when the writing began; null: not known any more. */
  readonly base: DraftForm | null;
  /** The revision that the form changes. */
  readonly revision: number;
  /** It was kept from an earlier visit of the page. */
  readonly isKept: boolean;
}

/** The form of one's own draft: what was kept of it, else as it was saved. Nothing typed is lost until it is saved. */
export function useDraftForm(draft: RuleDraft, officerId: string) {
  const { utcOffsetMinutes } = useCity();
  const { draftId, revision } = draft;
  const fresh = (): Writing => {
    const form = formOf(draft, utcOffsetMinutes);
    return { form, base: form, revision, isKept: false };
  };
  const [writing, setWriting] = useState<Writing>(() => {
    const kept = keptForm(sessionStorage, draftId, officerId);
    if (kept === null) return fresh();
    const base = kept.revision === revision ? formOf(draft, utcOffsetMinutes) : null;
    return { form: kept.form, base, revision: kept.revision, isKept: true };
  });
  const isChanged = writing.base === null || !sameForm(writing.form, writing.base);
  // What nobody has changed here follows what was saved elsewhere.
  if (!isChanged && writing.revision !== revision) setWriting(fresh());

  useEffect(() => {
    if (isChanged) {
      keepForm(sessionStorage, draftId, { officerId, revision: writing.revision, form: writing.form });
    } else {
      forgetForm(sessionStorage, draftId);
    }
  }, [isChanged, draftId, officerId, writing]);
  useWarnedLeaving(isChanged);

  const change = useCallback(
    (changed: (form: DraftForm) => Partial<DraftForm>) =>
      setWriting((before) => ({ ...before, form: { ...before.form, ...changed(before.form) } })),
    [],
  );
  /** The form changes this revision from now on; what stands in it stays, also what was typed while it was saved. */
  const goOnFrom = useCallback(
    (newest: RuleDraft) =>
      setWriting(({ form }) => ({
        form,
        base: formOf(newest, utcOffsetMinutes),
        revision: newest.revision,
        isKept: false,
      })),
    [utcOffsetMinutes],
  );
  const revert = () => setWriting(fresh());
  const isConflict = isChanged && writing.revision !== revision;
  return { ...writing, isChanged, isConflict, change, goOnFrom, revert };
}

/** The browser asks before the tab is closed. */
function useWarnedLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
