import { announce, Button } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { useSubmit } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

interface ResendCodeProps {
  /** From when on another may be asked for, UTC ms by this device's clock. */
  readonly resendAt: number;
  readonly sending: Pick<ReturnType<typeof useSubmit>, 'busy' | 'failure'>;
  /** Asks for another. @returns whether it is on its way */
  readonly resend: () => Promise<boolean>;
}

/** Another code, once the waiting time is over; until then words that say how long it takes. */
export function ResendCode({ resendAt, sending, resend }: ResendCodeProps) {
  const t = useT();
  const left = useSecondsUntil(resendAt);
  if (left > 0) return <p className="r-beside">{t('signIn.resendIn', { seconds: left })}</p>;
  const press = async () => {
    if (await resend()) announce(t('signIn.resent'));
  };
  return (
    <>
      <FailureNotice failure={sending.failure} />
      <Button variant="plain" waiting={sending.busy} onClick={press}>
        {t('signIn.resend')}
      </Button>
    </>
  );
}
