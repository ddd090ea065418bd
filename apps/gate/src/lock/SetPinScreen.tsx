import { GatePage } from '../app/GatePage.tsx';
import { useT } from '../words/words.ts';
import { ChoosePin } from './ChoosePin.tsx';

/** Once after signing in, before anything else: whoever finds this device must not be able to check with it. */
export function SetPinScreen() {
  const t = useT();
  return (
    <GatePage title={t('lock.set')} lead={t('lock.setLead')}>
      <ChoosePin onDone={() => undefined} />
    </GatePage>
  );
}
