import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { Button, ErrorSummary, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { useSession } from './SessionProvider.tsx';

/** A code on its way; instants by this computer's clock, which may differ from the server's. */
export interface SentCode {
  readonly minutesValid: number;
  readonly resendAt: number;
}

const MINUTE_MS = 60_000;

export function sentCode(reply: { expiresAt: number; resendAfterSeconds: number }, now: number): SentCode {
  return {
    minutesValid: Math.max(1, Math.round((reply.expiresAt - now) / MINUTE_MS)),
    resendAt: now + reply.resendAfterSeconds * 1000,
  };
}

/** Codes of problems that belong to the field. */
const AT_PHONE = ['phone-format', 'bad-request'];

interface PhoneStepProps {
  readonly phone: string;
  readonly onPhone: (phone: string) => void;
  readonly onSent: (sent: SentCode) => void;
  /** Whose code is asked for; without it: that of somebody who signs in. */
  readonly ask?: AskForCode;
}

/** Operations that send a one-time code to a phone. */
export type AskForCode = 'requestCode' | 'registrationCode';

export function PhoneStep({ phone, onPhone, onSent, ask = 'requestCode' }: PhoneStepProps) {
  const t = useT();
  const { api } = useSession();
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<{ problem: Problem | null } | null>(null);
  const [attempt, setAttempt] = useState(0);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (waiting) return;
    setAttempt(attempt + 1);
    setWaiting(true);
    // An empty field is sent too: the server's rule for numbers is the only one, and its words are shown.
    const reply: ApiResult<{ expiresAt: number; resendAfterSeconds: number }> = await api(ask, {
      body: { phone: phone.trim() },
    });
    setWaiting(false);
    if (reply.ok) onSent(sentCode(reply.value, Date.now()));
    else setFailure({ problem: reply.problem ?? null });
  };

  const problem = failure?.problem;
  const atPhone = problem && AT_PHONE.includes(problem.code) ? t('signIn.phoneWrong') : undefined;
  return (
    <form className="hc-form" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={atPhone ? [{ field: 'phone', message: atPhone }] : []} attempt={attempt} />
      {failure && !atPhone && <Failure title={t('signIn.notSent')} problem={failure.problem} />}
      <TextField
        id="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={t('signIn.phone')}
        hint={t('signIn.phoneHint')}
        error={atPhone}
        value={phone}
        onChange={onPhone}
        big
      />
      <div>
        <Button type="submit" waiting={waiting} waitingText={t('signIn.sending')}>
          {t('signIn.send')}
        </Button>
      </div>
    </form>
  );
}
