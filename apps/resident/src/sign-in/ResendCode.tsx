import { announce, Button } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import type { PendingCode } from './pending-code.ts';
import { useRequestCode } from './use-request-code.ts';
import { useSecondsUntil } from './use-seconds-until.ts';

interface ResendCodeProps {
  readonly pending: PendingCode;
  readonly onSent: (pending: PendingCode) => void;
}

/** Another code, once the waiting time is over; until then words that say how long it takes. */
export function ResendCode({ pending, onSent }: ResendCodeProps) {
  const t = useT();
  const left = useSecondsUntil(pending.resendAt);
  const { busy, failure, request } = useRequestCode();
  const resend = async () => {
    const next = await request(pending.phone);
    if (next === null) return;
    onSent(next);
    announce(t('signIn.resent'));
  };
  if (left > 0) return <p className="r-beside">{t('signIn.resendIn', { seconds: left })}</p>;
  return (
    <>
      <FailureNotice failure={failure} />
      <Button variant="plain" waiting={busy} onClick={resend}>
        {t('signIn.resend')}
      </Button>
    </>
  );
}
