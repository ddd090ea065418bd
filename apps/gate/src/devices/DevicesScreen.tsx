import { GatePage } from '../app/GatePage.tsx';
import { RelaySection } from './RelaySection.tsx';
import { ThermometerSection } from './ThermometerSection.tsx';
import { useDevicesT } from './words/words.ts';

/** What is joined to this gate besides its camera: connect, state, try out, forget. */
export function DevicesScreen() {
  const t = useDevicesT();
  return (
    <GatePage title={t('title')} lead={t('lead')} backTo="/more">
      <ThermometerSection />
      <RelaySection />
    </GatePage>
  );
}
