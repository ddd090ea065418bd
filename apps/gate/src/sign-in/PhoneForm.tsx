import { Button, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from '../words/words.ts';

export interface PhoneFormProps {
  readonly error: string | undefined;
  readonly onSubmit: (phone: string) => Promise<void>;
}

export function PhoneForm({ error, onSubmit }: PhoneFormProps) {
  const t = useT();
  const [phone, setPhone] = useState('');
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    await onSubmit(phone.trim());
    setSending(false);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        id="phone"
        label={t('signIn.phone')}
        value={phone}
        onChange={setPhone}
        error={error}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={20}
        big
      />
      <Button type="submit" size="gate" block waiting={sending} waitingText={t('signIn.sending')}>
        {t('signIn.sendCode')}
      </Button>
    </form>
  );
}
