import { type AppealOutcome, codesOf, type DecisionCode } from '@healthcode/domain';

/** What has been filled in so far. */
export interface DecideForm {
  readonly outcome: AppealOutcome | null;
  readonly code: DecisionCode | null;
  readonly reasons: string;
}

export const EMPTY_DECISION: DecideForm = { outcome: null, code: null, reasons: '' };

/** With another outcome, a ground that does not fit it is no longer chosen. */
export const chooseOutcome = (form: DecideForm, outcome: AppealOutcome): DecideForm => ({
  ...form,
  outcome,
  code: form.code !== null && codesOf(outcome).includes(form.code) ? form.code : null,
});

export type DecideField = 'outcome' | 'code' | 'reasons';

export const missingIn = ({ outcome, code, reasons }: DecideForm): readonly DecideField[] => [
  ...(outcome === null ? (['outcome'] as const) : []),
  ...(outcome !== null && code === null ? (['code'] as const) : []),
  ...(reasons.trim() === '' ? (['reasons'] as const) : []),
];
