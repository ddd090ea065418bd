import { Button, TextField } from '@healthcode/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { useT } from '../words/words.ts';
import { useCountdown } from './use-countdown.ts';

export interface CodeFormProps {
  readonly sent: { readonly phone: string; readonly resendAfterSeconds: number };
  readonly error: string | undefined;
  readonly onSubmit: (code: string) => Promise<void>;
  readonly onResend: () => Promise<void>;
  readonly onBack: () => void;
}

export function CodeForm({ sent, error, onSubmit, onResend, onBack }: CodeFormProps) {
  const t = useT();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [left, startCountdown] = useCountdown();
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once for each message sent, not for each render
  useEffect(() => startCountdown(sent.resendAfterSeconds), [sent]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await onSubmit(code.trim());
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p role="status">{t('signIn.sentTo', { phone: sent.phone })}</p>
      <TextField
        id="code"
        label={t('signIn.code')}
        value={code}
        onChange={setCode}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        big
      />
      <Button type="submit" size="gate" block waiting={busy} waitingText={t('signIn.submitting')}>
        {t('signIn.submit')}
      </Button>
      <div className="pair">
        <Button
          variant="second"
          size="gate"
          block
          waiting={left > 0}
          waitingText={t('signIn.sendAgainIn', { seconds: left })}
          onClick={() => void onResend()}
        >
          {t('signIn.sendAgain')}
        </Button>
        <Button variant="second" size="gate" block onClick={onBack}>
          {t('signIn.changePhone')}
        </Button>
      </div>
    </form>
  );
}
