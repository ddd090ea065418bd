import { type AskedDelay, DELAY_PROBLEMS, type Localised, parseDelay } from '@healthcode/domain';

/** A delay as it is filled in; `atOnce`: none is asked for. */
export interface DelayDraft {
  readonly ground: string;
  readonly caseNumber: string;
  readonly days: string;
}

export const AT_ONCE = 'atOnce';
export const NO_DELAY: DelayDraft = { ground: AT_ONCE, caseNumber: '', days: '' };

/** Ids of the fields, as the error summary leads to them. */
const FIELDS: Readonly<Record<keyof AskedDelay, string>> = {
  ground: 'delay-ground',
  caseNumber: 'delay-case-number',
  days: 'delay-days',
};

export type CheckedDelay =
  /** `delay` is absent where the person is told at once. */
  | { readonly ok: true; readonly look: { readonly delay?: AskedDelay } }
  | {
      readonly ok: false;
      readonly errors: readonly { readonly field: string; readonly message: Localised }[];
    };

/** What the look asks for, or all that is missing or wrong. */
export function checkDelay({ ground, caseNumber, days }: DelayDraft): CheckedDelay {
  if (ground === AT_ONCE) return { ok: true, look: {} };
  const asked = { ground, caseNumber, days: /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0 };
  const parsed = parseDelay(asked, 0);
  if (parsed.ok) return { ok: true, look: { delay: asked } };
  const errors = parsed.problems.map((code) => {
    const { field, zh, en } = DELAY_PROBLEMS[code];
    return { field: FIELDS[field], message: { zh, en } };
  });
  return { ok: false, errors };
}
