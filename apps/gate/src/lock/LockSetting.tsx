import { ButtonLink } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { Choice } from '../more/Choice.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { LOCK_MINUTES, type LockMinutes } from './idle-rules.ts';

/** After how long the screen locks by itself, and another PIN. */
export function LockSetting() {
  const t = useDeviceT();
  const { lock } = useGate();
  const { minutes } = useStore(lock.state);
  return (
    <>
      <Choice
        legend={t('lock.after')}
        value={String(minutes)}
        options={LOCK_MINUTES.map((count) => ({ value: String(count), label: t('lock.minutes', { count }) }))}
        onChange={(next) => void lock.setMinutes(Number(next) as LockMinutes)}
      />
      <ButtonLink href="/pin" size="gate" variant="second" block>
        {t('lock.change')}
      </ButtonLink>
    </>
  );
}
