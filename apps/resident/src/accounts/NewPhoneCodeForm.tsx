import { Button, ErrorSummary } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { DemoInboxNotice } from '../sign-in/DemoInboxNotice.tsx';
import { OneTimeCodeField } from '../sign-in/OneTimeCodeField.tsx';
import { normaliseCode } from '../sign-in/phone.ts';
import { ResendCode } from '../sign-in/ResendCode.tsx';
import { AT_THE_CODE_FIELD, CODE_DIGITS, useCodeError } from '../sign-in/use-code-error.ts';
import type { NewPhone, NewPhoneUse } from './use-new-phone.ts';
import { useT } from './words.ts';

interface NewPhoneCodeFormProps {
  readonly use: NewPhoneUse;
  /** Whether it is the account's first number. */
  readonly isFirst: boolean;
  readonly sent: NewPhone;
  readonly onSent: (sent: NewPhone) => void;
  /** Sends the code; what comes of it is the page's. */
  readonly onCode: (code: string) => Promise<void>;
  /** Back to the number. */
  readonly onOther: () => void;
}

/** The code that the new number got: whoever reads it holds that phone. */
export function NewPhoneCodeForm({ use, isFirst, sent, onSent, onCode, onOther }: NewPhoneCodeFormProps) {
  const t = useT();
  const appT = useAppT();
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState({ count: 0, incomplete: false });
  const { failure, busy } = use.changing;
  const error = useCodeError(failure, attempt.incomplete);
  const resend = async () => {
    const next = await use.send(sent.phone);
    if (next !== null) onSent(next);
    return next !== null;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const digits = normaliseCode(code);
    const incomplete = digits.length !== CODE_DIGITS;
    setAttempt({ count: attempt.count + 1, incomplete });
    if (!incomplete) await onCode(digits);
  };
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'new-phone-code', message: error }]}
        attempt={attempt.count}
      />
      <FailureNotice failure={failure} except={AT_THE_CODE_FIELD} />
      <DemoInboxNotice why="signIn.inboxWhy" />
      <OneTimeCodeField
        id="new-phone-code"
        label={appT('signIn.code')}
        hint={appT('signIn.digitsHint')}
        error={error}
        value={code}
        onChange={setCode}
      />
      <Button type="submit" block waiting={busy}>
        {t(isFirst ? 'phone.addSubmit' : 'phone.submit')}
      </Button>
      <ResendCode resendAt={sent.resendAt} sending={use.sending} resend={resend} />
      <Button variant="plain" onClick={onOther}>
        {appT('signIn.changePhone')}
      </Button>
    </form>
  );
}
