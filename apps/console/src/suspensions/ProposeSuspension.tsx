import type { Suspension } from '@healthcode/contracts/client';
import { Button } from '@healthcode/ui';
import { useId, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { SuspensionFields } from './SuspensionFields.tsx';
import { EMPTY_FORM } from './suspension-form.ts';

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

/** A button at a record, and under it the form. What was filled in stays while the form is closed. */
export function ProposeSuspension({ record, onProposed }: ProposeSuspensionProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState(EMPTY_FORM);
  const leave = () => {
    setOpen(false);
    document.getElementById(id)?.focus();
  };
  return (
    <>
      <div className="console-actions">
        <Button
          id={id}
          variant="second"
          aria-expanded={open}
          aria-label={t('suspensions.proposeOf', { what: record.what, record: record.recordId })}
          onClick={() => setOpen(!open)}
        >
          {t('suspensions.propose')}
        </Button>
      </div>
      {open && (
        <SuspensionFields
          record={record}
          form={form}
          onChange={setForm}
          onProposed={onProposed}
          onLeave={leave}
        />
      )}
    </>
  );
}
