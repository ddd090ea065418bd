import { AppLink, BackLink, Button, ErrorSummary, TextField } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { PasskeySignIn } from '../accounts/PasskeySignIn.tsx';
import { useT } from '../i18n/words.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { Screen } from '../shell/Screen.tsx';
import { loadPendingCode } from './pending-code.ts';
import { isPhone, normalisePhone } from './phone.ts';
import { useRequestCode } from './use-request-code.ts';

/** First step of signing in: the number that the code goes to. */
export function PhonePage() {
  const t = useT();
  const [, navigate] = useLocation();
  const [phone, setPhone] = useState(() => loadPendingCode()?.phone ?? '');
  const [attempt, setAttempt] = useState({ count: 0, wrong: false });
  const { busy, failure, request } = useRequestCode();

  const refused = failure?.offline === false && failure.problem.code === 'phone-format';
  const error = attempt.wrong || refused ? t('signIn.phoneWrong') : undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const number = normalisePhone(phone);
    setAttempt({ count: attempt.count + 1, wrong: !isPhone(number) });
    if (!isPhone(number)) return;
    if ((await request(number)) !== null) navigate('/sign-in/code');
  };

  return (
    <Screen
      before={<BackLink href="/">{t('common.back')}</BackLink>}
      title={t('signIn.title')}
      lead={<p>{t('signIn.lead')}</p>}
    >
      <form className="hc-form" onSubmit={send} noValidate>
        <ErrorSummary
          errors={error === undefined ? [] : [{ field: 'phone', message: error }]}
          attempt={attempt.count}
        />
        <FailureNotice failure={failure} except={['phone-format']} />
        <TextField
          id="phone"
          label={t('signIn.phone')}
          hint={t('signIn.phoneHint')}
          error={error}
          value={phone}
          onChange={setPhone}
          big
          chars={13}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
        />
        <Button type="submit" block waiting={busy}>
          {t('signIn.send')}
        </Button>
      </form>
      <PasskeySignIn />
      <AppLink className="hc-link hc-link--stands" href="/rules">
        {t('common.rules')}
      </AppLink>
    </Screen>
  );
}
