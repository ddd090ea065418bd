import { dayNumberAt, isScanned } from '@healthcode/domain';
import { Button, Notice } from '@healthcode/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useGate } from '../app/gate-context.ts';
import type { Post } from '../session/session.ts';
import { LookUpAgreement } from './LookUpAgreement.tsx';
import { LookUpDocument } from './LookUpDocument.tsx';
import { LookUpFailureNotice } from './LookUpFailureNotice.tsx';
import { LookUpReasonFields } from './LookUpReasonFields.tsx';
import { EMPTY_FORM, type LookUpField, type LookUpForm, missingFields } from './look-up-form.ts';
import { useLookUp } from './use-look-up.ts';
import { useOnline } from './use-online.ts';
import { useOriginalT } from './words.ts';

/** The first control of each field, for going there when something is missing. */
const CONTROLS: Readonly<Record<LookUpField, string>> = {
  number: 'look-up-number',
  country: 'look-up-country',
  reason: 'look-up-reason',
  note: 'look-up-note',
  agreed: 'look-up-agreed',
};

function goTo(field: LookUpField): void {
  const control = document.getElementById(CONTROLS[field]);
  control?.closest('.hc-field, .hc-group')?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}

/** One person looked up by their document: which, its number, why, and that they agree. */
export function LookUpScreen({ post }: { readonly post: Post }) {
  const t = useOriginalT();
  const { clock } = useGate();
  const online = useOnline();
  const [form, setForm] = useState<LookUpForm>(EMPTY_FORM);
  const [missing, setMissing] = useState<readonly LookUpField[]>([]);
  const { busy, failure, send } = useLookUp(post);
  const today = dayNumberAt(clock.now());
  // A reader that types finds the field ready.
  useEffect(() => document.getElementById(CONTROLS.number)?.focus({ preventScroll: true }), []);
  const change = (part: Partial<LookUpForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    const still = missingFields(next, today);
    setMissing(missing.filter((field) => still.includes(field)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = missingFields(form, today);
    setMissing(found);
    if (found[0]) return goTo(found[0]);
    void send(form);
  };
  if (!isScanned(post.type)) return <Redirect to="/original" />;
  return (
    <GatePage title={t('title')} lead={t('lead')} backTo="/original">
      <form className="look-up" onSubmit={submit} noValidate autoComplete="off">
        <LookUpDocument form={form} today={today} missing={missing} onChange={change} />
        <LookUpReasonFields form={form} missing={missing} onChange={change} />
        <LookUpAgreement form={form} missing={missing} onChange={change} />
        <LookUpFailureNotice failure={failure} />
        {online ? null : (
          <Notice kind="warn" live>
            {t('offline')}
          </Notice>
        )}
        <Button type="submit" size="gate" block icon="search" waiting={busy} waitingText={t('submitting')}>
          {t('submit')}
        </Button>
      </form>
    </GatePage>
  );
}
