import { errorText, type Problem } from '@healthcode/contracts/client';
import { BackLink, Button, ErrorSummary, type Language, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { type T, useT } from '../i18n/words.ts';
import { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { DemoInboxNotice } from './DemoInboxNotice.tsx';
import { dropPendingCode, loadPendingCode, type PendingCode } from './pending-code.ts';
import { formatPhone, normaliseCode } from './phone.ts';
import { ResendCode } from './ResendCode.tsx';

const AT_THE_FIELD = ['code-wrong', 'code-expired'];
const CODE_DIGITS = 6;

function refusalText(problem: Problem, t: T, language: Language): string {
  const said = errorText(problem.code, language);
  const left = problem.triesLeft;
  if (problem.code !== 'code-wrong' || left === undefined) return said;
  return left === 0
    ? errorText('code-expired', language)
    : `${said} ${t('signIn.triesLeft', { count: left })}`;
}

/** What is wrong with the code: its length, as seen here, or what the server said of it. */
function useCodeError(submission: ReturnType<typeof useSubmit>, incomplete: boolean): string | undefined {
  const t = useT();
  const { language } = usePreferences();
  if (incomplete) return t('signIn.codeIncomplete');
  const problem = submission.failure?.offline === false ? submission.failure.problem : null;
  if (problem === null || !AT_THE_FIELD.includes(problem.code)) return undefined;
  return refusalText(problem, t, language);
}

function CodeForm({
  pending,
  onSent,
}: {
  readonly pending: PendingCode;
  readonly onSent: (next: PendingCode) => void;
}) {
  const t = useT();
  const { api, session } = useServices();
  const [, navigate] = useLocation();
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState({ count: 0, incomplete: false });
  const submission = useSubmit();
  const error = useCodeError(submission, attempt.incomplete);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const digits = normaliseCode(code);
    const incomplete = digits.length !== CODE_DIGITS;
    setAttempt({ count: attempt.count + 1, incomplete });
    if (incomplete) return;
    const reply = await submission.run(() =>
      api.call('signIn', { body: { phone: pending.phone, code: digits } }),
    );
    if (reply === null) return;
    dropPendingCode();
    await session.enter();
    navigate('/', { replace: true });
  };

  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'code', message: error }]}
        attempt={attempt.count}
      />
      <FailureNotice failure={submission.failure} except={AT_THE_FIELD} />
      <DemoInboxNotice why="signIn.inboxWhy" />
      <TextField
        id="code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        error={error}
        value={code}
        onChange={setCode}
        big
        chars={8}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" block waiting={submission.busy}>
        {t('signIn.submit')}
      </Button>
      <ResendCode pending={pending} onSent={onSent} />
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
