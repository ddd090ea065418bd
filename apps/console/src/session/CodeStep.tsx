import { type ApiResult, errorText, type Problem } from '@healthcode/contracts/client';
import { announce, Button, ErrorSummary, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { type AskForCode, type SentCode, sentCode } from './PhoneStep.tsx';
import { useSession } from './SessionProvider.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

/** Codes of problems that belong to the field. */
const AT_CODE = ['code-wrong', 'code-expired', 'bad-request'];

interface CodeStepProps {
  readonly phone: string;
  readonly sent: SentCode;
  readonly onSentAgain: (sent: SentCode) => void;
  readonly onOtherPhone: () => void;
  /** For something else than signing in: who is asked for codes, who takes them, and what is said. */
  readonly instead?: {
    readonly ask: AskForCode;
    readonly enter: (given: { phone: string; code: string }) => Promise<ApiResult<unknown>>;
    readonly text: string;
    readonly button: string;
  };
}

export function CodeStep({ phone, sent, onSentAgain, onOtherPhone, instead }: CodeStepProps) {
  const t = useT();
  const { api, check } = useSession();
  const [code, setCode] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<{ problem: Problem | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const secondsLeft = useSecondsUntil(sent.resendAt);

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (waiting) return;
    setAttempt(attempt + 1);
    setWaiting(true);
    const given = { phone: phone.trim(), code: code.trim() };
    const reply = await (instead ? instead.enter(given) : api('signIn', { body: given }));
    if (reply.ok) return instead ? undefined : check();
    setWaiting(false);
    setFailure({ problem: reply.problem ?? null });
  };
  const sendAgain = async () => {
    const reply = await api(instead?.ask ?? 'requestCode', { body: { phone: phone.trim() } });
    setFailure(reply.ok ? null : { problem: reply.problem ?? null });
    if (!reply.ok) return;
    setCode('');
    announce(t('signIn.sentAgain'));
    onSentAgain(sentCode(reply.value, Date.now()));
  };

  const atCode = useCodeError(failure?.problem ?? null);
  return (
    <form className="hc-form" onSubmit={(event) => void enter(event)} noValidate>
      <ErrorSummary errors={atCode ? [{ field: 'code', message: atCode }] : []} attempt={attempt} />
      {failure && !atCode && <Failure title={t('signIn.notEntered')} problem={failure.problem} />}
      <p>{instead?.text ?? t('signIn.sent', { phone: phone.trim(), minutes: sent.minutesValid })}</p>
      <TextField
        id="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        error={atCode}
        value={code}
        onChange={setCode}
        chars={10}
        big
      />
      <div className="console-actions">
        <Button type="submit" waiting={waiting} waitingText={t('signIn.entering')}>
          {instead?.button ?? t('signIn.enter')}
        </Button>
        <Button variant="plain" onClick={onOtherPhone}>
          {t('signIn.otherPhone')}
        </Button>
        {secondsLeft > 0 ? (
          <p className="console-meta">{t('signIn.againIn', { seconds: secondsLeft })}</p>
        ) : (
          <Button variant="plain" onClick={() => void sendAgain()}>
            {t('signIn.again')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The problem in words, where it is one of the code: with the tries that are left, so that nobody is surprised. */
function useCodeError(problem: Problem | null): string | undefined {
  const t = useT();
  const { language } = usePreferences();
  if (!problem || !AT_CODE.includes(problem.code)) return undefined;
  const words = problem.code === 'bad-request' ? t('signIn.codeWrong') : errorText(problem, language);
  if (problem.triesLeft === undefined) return words;
  return `${words}${language === 'en' ? ' ' : ''}${t('signIn.triesLeft', { count: problem.triesLeft })}`;
}
