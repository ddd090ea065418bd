import { BackLink, Button, ErrorSummary } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { Redirect } from 'wouter';
import { useEntering } from '../accounts/use-entering.ts';
import { useT } from '../i18n/words.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from './DemoInboxNotice.tsx';
import { OneTimeCodeField } from './OneTimeCodeField.tsx';
import { dropPendingCode, loadPendingCode, type PendingCode } from './pending-code.ts';
import { formatPhone, normaliseCode } from './phone.ts';
import { ResendCode } from './ResendCode.tsx';
import { AT_THE_CODE_FIELD, CODE_DIGITS, useCodeError } from './use-code-error.ts';
import { useRequestCode } from './use-request-code.ts';

function CodeForm({
  pending,
  onSent,
}: {
  readonly pending: PendingCode;
  readonly onSent: (next: PendingCode) => void;
}) {
  const t = useT();
  const { api } = useServices();
  const { send, enter } = useEntering();
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState({ count: 0, incomplete: false });
  const submission = useSubmit();
  const sending = useRequestCode();
  const error = useCodeError(submission.failure, attempt.incomplete);

  const sendCode = async (text: string) => {
    const digits = normaliseCode(text);
    const incomplete = digits.length !== CODE_DIGITS;
    setAttempt({ count: attempt.count + 1, incomplete });
    if (incomplete) return;
    const reply = await submission.run(() =>
      send((deviceId) => api.call('signIn', { body: { phone: pending.phone, code: digits, deviceId } })),
    );
    if (reply === null) return;
    dropPendingCode();
    await enter(reply);
  };
  const resend = async () => {
    const next = await sending.request(pending.phone);
    if (next !== null) onSent(next);
    return next !== null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sendCode(code);
  };
  /** The first whole code goes by itself, as the hint says: typed, pasted or filled in by the phone. */
  const change = (text: string) => {
    setCode(text);
    const isFirst = attempt.count === 0 && !submission.busy;
    if (isFirst && normaliseCode(text).length === CODE_DIGITS) void sendCode(text);
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'code', message: error }]}
        attempt={attempt.count}
      />
      <FailureNotice failure={submission.failure} except={AT_THE_CODE_FIELD} />
      <DemoInboxNotice why="signIn.inboxWhy" />
      <OneTimeCodeField
        id="code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        error={error}
        value={code}
        onChange={change}
      />
      <Button type="submit" block waiting={submission.busy}>
        {t('signIn.submit')}
      </Button>
      <ResendCode resendAt={pending.resendAt} sending={sending} resend={resend} />
    </form>
  );
}

/** Second step of signing in: the code from the message. */
export function CodeEntryPage() {
  const t = useT();
  const [pending, setPending] = useState(loadPendingCode);
  if (pending === null) return <Redirect to="/sign-in" replace />;
  return (
    <Screen
      before={<BackLink href="/sign-in">{t('signIn.changePhone')}</BackLink>}
      title={t('signIn.codeTitle')}
      lead={<p>{t('signIn.sentTo', { phone: formatPhone(pending.phone), minutes: pending.validMinutes })}</p>}
    >
      <CodeForm pending={pending} onSent={setPending} />
    </Screen>
  );
}
