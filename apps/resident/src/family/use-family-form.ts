import { type FieldError, usePreferences } from '@healthcode/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useConfirmed } from '../accounts/use-confirmed.tsx';
import { type Failure, useSubmit } from '../platform/use-submit.ts';
import { useServices } from '../shell/services-context.ts';
import {
  checkFamilyForm,
  EMPTY_FORM,
  type FamilyField,
  type FamilyForm,
  type FamilyProblems,
  isChildForm,
  problemsOf,
  requestOf,
} from './family-form.ts';

const FIELDS: readonly FamilyField[] = [
  'relation',
  'documentCountry',
  'documentNumber',
  'birthDate',
  'name',
  'way',
  'phone',
  'accepts',
];

export interface FamilyFormUse {
  readonly form: FamilyForm;
  set(part: Partial<FamilyForm>): void;
  readonly isChild: boolean;
  errorOf(field: FamilyField): string | undefined;
  readonly errors: readonly FieldError[];
  readonly attempt: number;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Codes of problems that stand at a field. */
  readonly saidAtField: readonly string[];
  /** Where the person shows again who they are, before they may ask. */
  readonly confirmSheet: ReactNode;
  submit(event: FormEvent): Promise<void>;
}

/** Sends what was typed, and once more where the person has to show first who they are. */
function useAsking() {
  const { api, session } = useServices();
  const [, navigate] = useLocation();
  const { busy, failure, run } = useSubmit();
  const confirmed = useConfirmed();
  const ask = async (form: FamilyForm, textVersion: number) => {
    const send = () => api.call('askFamily', { body: requestOf(form, textVersion) });
    const view = await run(() => confirmed.run(send));
    if (view === null) return;
    await session.refresh();
    navigate('/family', { replace: true });
  };
  return { busy, failure, ask, confirmSheet: confirmed.sheet };
}

/** The form that adds a family member: what was typed, what is wrong with it, and its sending. */
export function useFamilyForm(): FamilyFormUse {
  const { language } = usePreferences();
  const { city, clock, dayOf } = useServices();
  const [form, setForm] = useState(EMPTY_FORM);
  const [found, setFound] = useState<{ attempt: number; problems: FamilyProblems }>({
    attempt: 0,
    problems: {},
  });
  const { busy, failure, ask, confirmSheet } = useAsking();
  const refused = failure?.offline === false ? failure.problem : null;
  const problems: FamilyProblems = { ...(refused && problemsOf(refused)), ...found.problems };
  const errorOf = (field: FamilyField) => problems[field]?.[language];
  const errors = FIELDS.flatMap((field) => {
    const message = errorOf(field);
    return message === undefined ? [] : [{ field, message }];
  });
  const today = dayOf(clock.now());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const here = checkFamilyForm(form, today);
    setFound({ attempt: found.attempt + 1, problems: here });
    const textVersion = city.get()?.consent.textVersion;
    if (Object.keys(here).length > 0 || textVersion === undefined) return;
    await ask(form, textVersion);
  };
  return {
    form,
    set: (part) => setForm((before) => ({ ...before, ...part })),
    isChild: isChildForm(form, today),
    errorOf,
    errors,
    attempt: found.attempt,
    busy,
    failure,
    saidAtField: refused && Object.keys(problemsOf(refused)).length > 0 ? [refused.code] : [],
    confirmSheet,
    submit,
  };
}
