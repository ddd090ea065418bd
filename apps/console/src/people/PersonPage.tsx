import { BackLink } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
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
  const look = useLook();
  if (look.view) return <PersonRecord view={look.view} />;
  const open = () => {
    setMissing(reason === null);
    if (reason !== null) void look.ask({ who: { personId }, reason });
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
        <LookActions waiting={look.waiting} />
      </form>
    </ConsolePage>
  );
}
