import type { Suspension } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { SuspensionFields } from './SuspensionFields.tsx';
import { EMPTY_FORM } from './suspension-form.ts';
import { takeFocusBack } from './take-focus.ts';

export interface DisputedRecord {
  readonly personId: string;
  readonly sourceId: string;
  readonly recordId: string;
  /** Its kind in words. */
  readonly what: string;
}

interface ProposeSuspensionProps {
  readonly record: DisputedRecord;
  readonly onProposed: (suspension: Suspension) => void;
}

/** A button at a record, and the form in its place. What was filled in stays while the form is closed. */
export function ProposeSuspension({ record, onProposed }: ProposeSuspensionProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const [form, setForm] = useState(EMPTY_FORM);
  const leave = () => {
    setOpen(false);
    setLeft(true);
  };
  if (open)
    return (
      <SuspensionFields
        record={record}
        form={form}
        onChange={setForm}
        onProposed={onProposed}
        onLeave={leave}
      />
    );
  return (
    <div className="console-actions" ref={left ? takeFocusBack : undefined}>
      <Button
        variant="second"
        aria-label={t('suspensions.proposeOf', { what: record.what, record: record.recordId })}
        onClick={() => setOpen(true)}
      >
        {t('suspensions.propose')}
      </Button>
    </div>
  );
}
