import type { AlarmList, Problem } from '@healthcode/contracts/client';
import { Button, TextArea, useAnnounce } from '@healthcode/ui';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { Failure } from '../shell/Failure.tsx';

const NOTE_MAX = 200;

interface SeeAlarmProps {
  readonly alarmId: string;
  readonly title: string;
  /** Where to look further. */
  readonly link: ReactNode;
  readonly onSeen: (list: AlarmList) => void;
}

/** One officer says what came of it, for all of them. It cannot be taken back. */
export function SeeAlarm({ alarmId, title, link, onSeen }: SeeAlarmProps) {
  const t = useT();
  const announce = useAnnounce();
  const { api } = useSession();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ problem: Problem | null } | null>(null);

  const save = async () => {
    if (note.trim() === '') return setMissing(true);
    setSending(true);
    setFailed(null);
    const reply = await api('seeAlarm', { params: { alarmId }, body: { note } });
    setSending(false);
    if (!reply.ok) return setFailed({ problem: reply.problem ?? null });
    announce(t('alarms.saved'));
    onSeen(reply.value);
  };

  if (!open) {
    return (
      <div className="console-actions">
        <Button
          variant="second"
          icon="check"
          aria-label={t('alarms.seeOf', { title })}
          onClick={() => setOpen(true)}
        >
          {t('alarms.see')}
        </Button>
        {link}
      </div>
    );
  }
  return (
    <section className="console-ask" aria-label={t('alarms.seeOf', { title })}>
      {failed && <Failure title={t('alarms.notSaved')} problem={failed.problem} />}
      <TextArea
        id={`note-${alarmId}`}
        label={t('alarms.note')}
        hint={t('alarms.noteHint')}
        error={missing && note.trim() === '' ? t('alarms.noteMissing') : undefined}
        rows={3}
        maxLength={NOTE_MAX}
        value={note}
        onChange={setNote}
      />
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('alarms.saving')} onClick={() => void save()}>
          {t('alarms.save')}
        </Button>
        <Button variant="plain" onClick={() => setOpen(false)}>
          {t('alarms.back')}
        </Button>
        {link}
      </div>
    </section>
  );
}
