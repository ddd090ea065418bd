import { useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useDeviceT } from '../words/device-words.ts';
import { PinPad } from './PinPad.tsx';
import { isWeakPin } from './pin-rules.ts';

/** A new PIN, typed twice. */
export function ChoosePin({ onDone }: { readonly onDone: () => void }) {
  const t = useDeviceT();
  const { lock, session } = useGate();
  const { staff } = useStore(session.state);
  const [first, setFirst] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const take = async (pin: string) => {
    setProblem(null);
    if (first === null) return isWeakPin(pin) ? setProblem(t('lock.weak')) : setFirst(pin);
    setFirst(null);
    if (first !== pin) return setProblem(t('lock.differs'));
    if (!staff) return;
    setKeeping(true);
    await lock.setPin(staff.staffId, pin);
    onDone();
  };
  return (
    <>
      <div className="pin-step" role="status">
        <h2>{t(first === null ? 'lock.first' : 'lock.again')}</h2>
      </div>
      <PinPad
        label={t('lock.pin')}
        resting={keeping}
        problem={keeping ? t('lock.keeping') : problem}
        onPin={(pin) => void take(pin)}
      />
    </>
  );
}
