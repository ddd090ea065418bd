import { Button, formatTime, Notice, Panel, PanelSection, TextField, usePreferences } from '@healthcode/ui';
import { type FormEvent, useEffect, useState } from 'react';
import type { Failure } from '../app/failure.ts';
import { GatePage } from '../app/GatePage.tsx';
import { useCityTime, useGate } from '../app/gate-context.ts';
import { problemText } from '../app/problem-text.ts';
import { useStore } from '../app/store.ts';
import { useDeviceT } from '../words/device-words.ts';
import { useT } from '../words/words.ts';
import type { Moving } from './venue-move.ts';

const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Nobody is checked while a gate changes its rules: it waits, or is let go by whoever answers for the venue. */
export function MovingScreen({ moving }: { readonly moving: Moving }) {
  const t = useDeviceT();
  const { language } = usePreferences();
  const { session, move } = useGate();
  const { bundle } = useStore(session.state);
  const now = useCityTime();
  const left = moving.from - now;
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) void move.arrive();
  }, [isOver, move]);
  const venue = bundle?.venues.find(({ venueId }) => venueId === moving.to);
  return (
    <GatePage title={t('moving.title', { venue: venue?.name[language] ?? '' })} lead={t('moving.lead')}>
      <p className="moving-left" role="timer" aria-label={t('moving.at', { time: formatTime(moving.from) })}>
        {minutesAndSeconds(left)}
      </p>
      <p className="moving-at">{t('moving.at', { time: formatTime(moving.from) })}</p>
      <ReleaseForm />
      <Button variant="second" size="gate" block onClick={() => void move.cancel()}>
        {t('moving.cancel')}
      </Button>
    </GatePage>
  );
}

function ReleaseForm() {
  const t = useDeviceT();
  const { language } = usePreferences();
  const words = useT();
  const { move } = useGate();
  const [code, setCode] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    if (code.trim() === '') return setFailure({ code: 'empty' });
    setSending(true);
    setFailure(await move.release(code.trim()));
    setSending(false);
  };
  const error = () => {
    if (failure === null) return undefined;
    return failure.code === 'empty' ? t('moving.codeEmpty') : problemText(failure, language, words);
  };
  return (
    <Panel>
      <PanelSection title={t('moving.release')}>
        <form className="stack" onSubmit={submit} noValidate>
          <TextField
            id="release-code"
            label={t('moving.code')}
            hint={t('moving.codeHint')}
            value={code}
            onChange={setCode}
            error={error()}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            big
          />
          <Button type="submit" size="gate" block waiting={sending} waitingText={t('moving.releasing')}>
            {t('moving.submit')}
          </Button>
        </form>
      </PanelSection>
    </Panel>
  );
}

/** Before another venue is chosen: that it will take a while. */
export function MoveNote() {
  const t = useDeviceT();
  const { move } = useGate();
  useCityTime();
  const from = move.freeFrom();
  if (from === null) return null;
  return <Notice>{t('moving.note', { time: formatTime(from) })}</Notice>;
}
