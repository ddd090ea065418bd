import { useState } from 'react';
import { useLocation } from 'wouter';
import { GatePage } from '../app/GatePage.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { AskPin } from './AskPin.tsx';
import { ChoosePin } from './ChoosePin.tsx';

/** The present PIN, then a new one twice. */
export function ChangePinScreen() {
  const t = useDeviceT();
  const [, go] = useLocation();
  const [known, setKnown] = useState(false);
  return (
    <GatePage title={t('lock.change')} lead={known ? undefined : t('lock.changeLead')} backTo="/more">
      {known ? <ChoosePin onDone={() => go('/more')} /> : <AskPin onRight={() => setKnown(true)} />}
    </GatePage>
  );
}
