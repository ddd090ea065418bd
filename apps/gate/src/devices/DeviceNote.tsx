import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';

/** On the scan screen: a joined device that does not work. Checking goes on. */
export function DeviceNote() {
  const t = useT();
  const { thermometer, relay, relayFailed } = useStore(useGate().devices.state);
  const relayLost = relay !== null && (relayFailed || relay.link === 'lost');
  // By Bluetooth many let go between two measurements, which is no fault.
  const thermometerLost =
    thermometer?.link === 'ask-again' || (thermometer?.link === 'lost' && thermometer.way === 'serial');
  if (!relayLost && !thermometerLost) return null;
  return (
    <p className="freshness freshness--late" role="status">
      {t(relayLost ? 'scan.relayLost' : 'scan.thermometerLost')}
    </p>
  );
}
