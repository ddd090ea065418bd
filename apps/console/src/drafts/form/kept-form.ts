import type { DraftForm } from './draft-form.ts';

/** What somebody wrote and has not saved, and the revision that it changes. */
export interface KeptForm {
  /** Nobody else at the same computer sees it. */
  readonly officerId: string;
  readonly revision: number;
  readonly form: DraftForm;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (draftId: string) => `healthcode.rule-draft.${draftId}`;

/** Keeps it until the browser's tab is closed. A full or forbidden store keeps nothing, and nothing breaks. */
export function keepForm(store: Store, draftId: string, kept: KeptForm): void {
  try {
    store.setItem(keyOf(draftId), JSON.stringify(kept));
  } catch {
    // without a store the form lives as long as the page
  }
}

export function forgetForm(store: Store, draftId: string): void {
  store.removeItem(keyOf(draftId));
}

/** What this person kept of this draft, or null. */
export function keptForm(store: Store, draftId: string, officerId: string): KeptForm | null {
  const text = store.getItem(keyOf(draftId));
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as KeptForm;
    return kept.officerId === officerId && typeof kept.form.summary === 'string' ? kept : null;
  } catch {
    return null;
  }
}
