import { GatePage } from '../app/GatePage.tsx';
import { useDeviceT } from '../words/device-words.ts';
import { ChoosePin } from './ChoosePin.tsx';

/** Once after signing in, before anything else: whoever finds this device must not be able to check with it. */
export function SetPinScreen() {
  const t = useDeviceT();
  return (
    <GatePage title={t('lock.set')} lead={t('lock.setLead')}>
      <ChoosePin onDone={() => undefined} />
    </GatePage>
  );
}
