import { useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { leaveKeepingChecks } from '../sign-in/leave.ts';
import { useDeviceT } from '../words/device-words.ts';
import { PinPad } from './PinPad.tsx';
import { MOST_WRONG, waitLeft } from './pin-rules.ts';

/** Asks for the PIN of this device, here and without a network, and signs out after too many wrong ones. */
export function AskPin({ onRight }: { readonly onRight: () => void }) {
  const t = useDeviceT();
  const gate = useGate();
  const { tries } = useStore(gate.lock.state);
  const [looking, setLooking] = useState(false);
  const seconds = useWait();
  const ask = async (pin: string) => {
    setLooking(true);
    const answer = await gate.lock.tryPin(pin);
    if (answer === 'out') return leaveKeepingChecks(gate);
    setLooking(false);
    if (answer === 'right') onRight();
  };
  const problem = () => {
    if (looking) return t('lock.looking');
    if (tries.wrong === 0) return null;
    const left = t('lock.wrong', { count: MOST_WRONG - tries.wrong });
    return seconds === 0 ? left : `${left} ${t('lock.wait', { seconds })}`;
  };
  return (
    <PinPad
      label={t('lock.pin')}
      resting={looking || seconds > 0}
      problem={problem()}
      onPin={(pin) => void ask(pin)}
    />
  );
}

/** Seconds until the next PIN is looked at. */
function useWait(): number {
  const { lock } = useGate();
  const { tries } = useStore(lock.state);
  const [now, setNow] = useState(Date.now);
  const left = waitLeft(tries, now);
  useEffect(() => {
    setNow(Date.now());
    if (waitLeft(tries, Date.now()) === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [tries]);
  return Math.ceil(left / 1_000);
}
