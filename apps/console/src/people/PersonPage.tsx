import { BackLink } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { DelayFields } from './delay/DelayFields.tsx';
import { checkDelay, NO_DELAY } from './delay/delay-draft.ts';
import { LookActions } from './LookActions.tsx';
import { LookFailure } from './LookFailure.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useLook } from './use-look.ts';

/** One person's record: closed until a reason is given, which the person can read. */
export function PersonPage({ personId }: { personId: string }) {
  const t = useT();
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [delay, setDelay] = useState(NO_DELAY);
  const [sent, setSent] = useState(false);
  const look = useLook();
  if (look.view) return <PersonRecord view={look.view} />;
  const open = () => {
    setMissing(reason === null);
    setSent(true);
    const checked = checkDelay(delay);
    if (reason !== null && checked.ok) void look.ask({ who: { personId }, reason, ...checked.look });
  };
  return (
    <ConsolePage
      title={t('look.title')}
      lead={<p>{t('look.lead')}</p>}
      before={<BackLink href="/people" />}
      width="text"
    >
      <LookFailure look={look} />
      <form
        className="hc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <ReasonField
          value={reason}
          error={missing && reason === null ? t('look.reasonMissing') : undefined}
          onChange={setReason}
        />
        <DelayFields draft={delay} checked={sent ? checkDelay(delay) : null} onChange={setDelay} />
        <LookActions waiting={look.waiting} />
      </form>
    </ConsolePage>
  );
}
