import { Button } from '@healthcode/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { personOf } from '../session/home.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from '../sign-in/DemoInboxNotice.tsx';
import { OneTimeCodeField } from '../sign-in/OneTimeCodeField.tsx';
import { normaliseCode } from '../sign-in/phone.ts';
import { ResendCode } from '../sign-in/ResendCode.tsx';
import { AT_THE_CODE_FIELD, CODE_DIGITS, useCodeError } from '../sign-in/use-code-error.ts';
import type { SentCode, useConfirmCode } from './use-confirm-code.ts';
import { useT } from './words.ts';

type Sending = ReturnType<typeof useConfirmCode>;

function CodeForm({
  sent,
  sending,
  onConfirmed,
}: {
  readonly sent: SentCode;
  readonly sending: Sending;
  readonly onConfirmed: () => void;
}) {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { busy, failure, run } = useSubmit();
  const error = useCodeError(failure, incomplete);
  const form = useRef<HTMLFormElement>(null);
  const focusField = () => form.current?.querySelector('input')?.focus();
  useEffect(focusField, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The sheet may stand inside a form: React hands events on to where it was made.
    event.stopPropagation();
    const digits = normaliseCode(code);
    setIncomplete(digits.length !== CODE_DIGITS);
    if (digits.length !== CODE_DIGITS) return focusField();
    const reply = await run(() => api.call('confirmWithCode', { body: { code: digits } }));
    if (reply === null) return focusField();
    sending.use();
    onConfirmed();
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate ref={form}>
      <p>{t('confirm.sentTo', { phone: sent.phoneHint, minutes: sent.validMinutes })}</p>
      <FailureNotice failure={failure} except={AT_THE_CODE_FIELD} />
      <DemoInboxNotice why="signIn.inboxWhy" />
      <OneTimeCodeField
        id="confirm-code"
        label={t('confirm.code')}
        hint={appT('signIn.digitsHint')}
        error={error}
        value={code}
        onChange={setCode}
      />
      <Button type="submit" block waiting={busy}>
        {t('confirm.submit')}
      </Button>
      <ResendCode resendAt={sent.resendAt} sending={sending} resend={sending.request} />
    </form>
  );
}

/** A one-time code to the account's own phone: asked for by a press, typed, compared. */
export function ConfirmByCode({
  sending,
  onConfirmed,
  look,
}: {
  readonly sending: Sending;
  readonly onConfirmed: () => void;
  /** `second` where there is a better way beside it. */
  readonly look: 'main' | 'second';
}) {
  const t = useT();
  const appT = useAppT();
  const phone = personOf(useObserved(useServices().session.state))?.phoneHint ?? '';
  if (sending.sent !== null) {
    return <CodeForm sent={sending.sent} sending={sending} onConfirmed={onConfirmed} />;
  }
  return (
    <>
      <p>{t('confirm.byCode', { phone })}</p>
      <FailureNotice failure={sending.failure} />
      <Button variant={look} block waiting={sending.busy} onClick={() => void sending.request()}>
        {appT('signIn.send')}
      </Button>
    </>
  );
}
