import { SUSPENSION_DAYS, type SuspensionGround } from '@healthcode/domain';

/** What has been filled in so far. */
export interface SuspensionForm {
  readonly ground: SuspensionGround | null;
  readonly days: string;
}

export const EMPTY_FORM: SuspensionForm = { ground: null, days: '' };

export type CheckedForm =
  | { readonly ok: true; readonly ground: SuspensionGround; readonly days: number }
  | { readonly ok: false; readonly wrong: readonly ('ground' | 'days')[] };

/** The days as a number, also from full-width figures; null for what is none, or outside of what may be. */
export function readDays(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const days = /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN;
  return days >= SUSPENSION_DAYS.least && days <= SUSPENSION_DAYS.most ? days : null;
}

export function checkForm({ ground, days: text }: SuspensionForm): CheckedForm {
  const days = readDays(text);
  if (ground !== null && days !== null) return { ok: true, ground, days };
  return {
    ok: false,
    wrong: [...(ground === null ? (['ground'] as const) : []), ...(days === null ? (['days'] as const) : [])],
  };
}
