import { BackLink, ButtonLink, Notice } from '@healthcode/ui';
import { useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { EnteredContext, Screen } from '../shell/Screen.tsx';
import { SessionNeeded } from '../shell/SessionNeeded.tsx';
import { useServices } from '../shell/services-context.ts';
import { formatPhone } from '../sign-in/phone.ts';
import { NewPhoneCodeForm } from './NewPhoneCodeForm.tsx';
import { NewPhoneForm } from './NewPhoneForm.tsx';
import { type NewPhone, type NewPhoneUse, useNewPhone } from './use-new-phone.ts';
import { useT } from './words.ts';

type Step =
  | { readonly kind: 'number'; readonly phone: string }
  | { readonly kind: 'code'; readonly sent: NewPhone }
  | { readonly kind: 'changed'; readonly phoneHint: string };

interface StepProps {
  readonly step: Step;
  readonly use: NewPhoneUse;
  /** Whether it is the account's first number. */
  readonly isFirst: boolean;
  readonly go: (next: Step) => void;
}

function Changed({ phoneHint, isFirst }: { readonly phoneHint: string; readonly isFirst: boolean }) {
  const t = useT();
  return (
    <>
      <Notice live>
        <p>{t(isFirst ? 'phone.added' : 'phone.changed', { phone: phoneHint })}</p>
      </Notice>
      <ButtonLink href="/mine/account" block>
        {t('phone.toAccount')}
      </ButtonLink>
    </>
  );
}

function StepForm({ step, use, isFirst, go }: StepProps) {
  if (step.kind === 'changed') return <Changed phoneHint={step.phoneHint} isFirst={isFirst} />;
  const toCode = (sent: NewPhone) => go({ kind: 'code', sent });
  if (step.kind === 'number') return <NewPhoneForm use={use} first={step.phone} onSent={toCode} />;
  const { sent } = step;
  const toNumber = () => go({ kind: 'number', phone: sent.phone });
  const change = async (code: string) => {
    const changed = await use.change(sent.phone, code);
    if (changed === 'taken') toNumber();
    else if (changed !== null) go({ kind: 'changed', phoneHint: changed.phoneHint });
  };
  const other = () => {
    use.clear();
    toNumber();
  };
  const form = { use, isFirst, sent, onSent: toCode, onCode: change, onOther: other };
  return <NewPhoneCodeForm {...form} />;
}

/** Whether the account had no number when the page was opened: it has one once this is done. */
function useHadNone(): boolean {
  const person = personOf(useObserved(useServices().session.state));
  const [hadNumber, setHadNumber] = useState<boolean | null>(null);
  if (person !== null && hadNumber === null) setHadNumber(person.phoneHint !== '');
  return hadNumber === false;
}

/** Another number for the account, or its first: the number, the code that it got, and that it is the account's now. */
export function ChangePhonePage() {
  const t = useT();
  const appT = useAppT();
  const use = useNewPhone();
  const isFirst = useHadNone();
  const [moved, setMoved] = useState(false);
  const [step, setStep] = useState<Step>({ kind: 'number', phone: '' });
  const go = (next: Step) => {
    setMoved(true);
    setStep(next);
  };
  const { sent } = step.kind === 'code' ? step : { sent: null };
  const codeLead = sent && { phone: formatPhone(sent.phone), minutes: sent.validMinutes };
  const page = (
    <Screen
      key={step.kind}
      before={<BackLink href="/mine/account">{appT('common.back')}</BackLink>}
      title={t(codeLead ? 'phone.codeTitle' : isFirst ? 'phone.add' : 'phone.change')}
      lead={
        codeLead ? (
          <p>{appT('signIn.sentTo', codeLead)}</p>
        ) : (
          step.kind === 'number' && <p>{t(isFirst ? 'phone.addLead' : 'phone.lead')}</p>
        )
      }
    >
      <SessionNeeded>
        <StepForm step={step} use={use} isFirst={isFirst} go={go} />
      </SessionNeeded>
      {use.confirmSheet}
    </Screen>
  );
  // where the number is wrong, the summary of that takes the focus
  return moved ? <EnteredContext value={use.wrongNumber === null}>{page}</EnteredContext> : page;
}
