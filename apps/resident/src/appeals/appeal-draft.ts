import { APPEAL_TEXT_MAX } from '@healthcode/domain';

/** An appeal being written on this phone. Files are not kept here: they are chosen again. */
export interface AppealDraft {
  readonly appealId: string;
  /** A family member; null: oneself. */
  readonly forPerson: string | null;
  readonly kind: 'colour' | 'identity' | 'review' | 'service' | null;
  readonly refs: readonly string[];
  readonly text: string;
  /** It was sent once and no reply came: the same id must be sent again, so that there is one appeal only. */
  readonly sent: boolean;
}

export const startAppeal = (appealId: string, forPerson: string | null): AppealDraft => ({
  ...{ appealId, forPerson, kind: null, refs: [], text: '', sent: false },
});

/**
 * What is gone on with: the draft found on this phone, if it is for the same person. Unless it was sent it gets a new
 * id, under which there are no files yet.
 */
export function resumeAppeal(
  found: AppealDraft | undefined,
  appealId: string,
  forPerson: string | null,
): { readonly draft: AppealDraft; readonly restored: boolean } {
  if (found === undefined || found.forPerson !== forPerson)
    return { draft: startAppeal(appealId, forPerson), restored: false };
  const restored = found.text !== '' || found.kind !== null;
  return { draft: found.sent ? found : { ...found, appealId }, restored };
}

export type DraftProblem = 'kindMissing' | 'recordsMissing' | 'textMissing' | 'textLong';

/** What has to be put right before it can be sent. */
export function problemsOf({ kind, refs, text }: AppealDraft): readonly DraftProblem[] {
  return [
    ...(kind === null ? (['kindMissing'] as const) : []),
    ...(kind === 'colour' && refs.length === 0 ? (['recordsMissing'] as const) : []),
    ...(text.trim() === '' ? (['textMissing'] as const) : []),
    ...(text.length > APPEAL_TEXT_MAX ? (['textLong'] as const) : []),
  ];
}
