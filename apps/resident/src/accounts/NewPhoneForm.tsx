import { errorText } from '@healthcode/contracts/client';
import { Button, ErrorSummary, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useServices } from '../shell/services-context.ts';
import { isPhone, normalisePhone } from '../sign-in/phone.ts';
import { type NewPhone, type NewPhoneUse, WRONG_NUMBER } from './use-new-phone.ts';
import { useT } from './words.ts';

interface NewPhoneFormProps {
  readonly use: NewPhoneUse;
  readonly first: string;
  readonly onSent: (sent: NewPhone) => void;
}

/** The new number: looked at here, then sent a code. */
export function NewPhoneForm({ use, first, onSent }: NewPhoneFormProps) {
  const t = useT();
  const appT = useAppT();
  const { language } = usePreferences();
  const now = personOf(useObserved(useServices().session.state))?.phoneHint ?? '';
  const [phone, setPhone] = useState(first);
  const [attempt, setAttempt] = useState({ count: 0, wrong: false });
  const refused = use.wrongNumber === null ? undefined : errorText(use.wrongNumber, language);
  const error = attempt.wrong ? appT('signIn.phoneWrong') : refused;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const number = normalisePhone(phone);
    use.clear();
    setAttempt({ count: attempt.count + 1, wrong: !isPhone(number) });
    if (!isPhone(number)) return;
    const sent = await use.send(number);
    if (sent !== null) onSent(sent);
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'new-phone', message: error }]}
        attempt={attempt.count}
      />
      <FailureNotice failure={use.sending.failure} except={WRONG_NUMBER} />
      {now !== '' && (
        <div className="r-setting">
          <p className="r-setting__name">
            <span className="r-beside">{t('phone.now')}</span>
            {now}
          </p>
        </div>
      )}
      <TextField
        id="new-phone"
        label={t(now === '' ? 'phone.number' : 'phone.new')}
        hint={appT('signIn.phoneHint')}
        error={error}
        value={phone}
        onChange={setPhone}
        big
        chars={13}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
      />
      <Button type="submit" block waiting={use.sending.busy}>
        {t(now === '' ? 'phone.addSend' : 'phone.send')}
      </Button>
    </form>
  );
}
