import type { PersonView, Suspension } from '@healthcode/contracts/client';
import { useState } from 'react';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { DoneNotice } from './DoneNotice.tsx';
import { ProposeSuspension } from './ProposeSuspension.tsx';
import { SuspensionItem } from './SuspensionItem.tsx';
import { isPast } from './suspension-groups.ts';

interface RecordSuspensionsProps {
  readonly personId: string;
  readonly record: PersonView['evidence'][number];
  /** Of all records of the person. */
  readonly suspensions: readonly Suspension[];
  readonly onChanged: (suspension: Suspension) => void;
}

/** At a record: what was proposed about it, and the way to propose it where it holds a colour. */
export function RecordSuspensions({ personId, record, suspensions, onChanged }: RecordSuspensionsProps) {
  const t = useT();
  const { sayKind } = useSay();
  const [done, setDone] = useState<'proposed' | 'agreed' | null>(null);
  if (record.supersededAt !== null) return null;
  const { recordId, source, holds } = record;
  const about = suspensions.filter(
    (one) => one.recordId === recordId && one.source.sourceId === source.sourceId,
  );
  const changed = (to: 'proposed' | 'agreed' | null) => (suspension: Suspension) => {
    setDone(to === 'agreed' && suspension.state === 'rejected' ? null : to);
    onChanged(suspension);
  };
  return (
    <>
      {done !== null && (
        <DoneNotice key={done} text={t(done === 'proposed' ? 'suspensions.sent' : 'suspensions.reopen')} />
      )}
      {about.map((suspension) => (
        <SuspensionItem
          key={suspension.suspensionId}
          suspension={suspension}
          atRecord
          onAnswered={changed('agreed')}
        />
      ))}
      {holds.length > 0 && about.every(isPast) && (
        <ProposeSuspension
          record={{ personId, recordId, sourceId: source.sourceId, what: sayKind(record.kind) }}
          onProposed={changed('proposed')}
        />
      )}
    </>
  );
}
