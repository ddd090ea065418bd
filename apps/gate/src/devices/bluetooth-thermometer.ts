import { createStore } from '../app/store.ts';
import type { BluetoothCharacteristic, BluetoothDevice } from './bluetooth.ts';
import type { LinkState, Thermometer } from './device-link.ts';
import { keepLinked } from './keep-linked.ts';
import { parseHealthThermometer } from './parse-health-thermometer.ts';
import type { Reading } from './reading.ts';

/** Service "Health Thermometer" and its characteristic "Temperature Measurement". */
export const HEALTH_THERMOMETER = 0x1809;
const TEMPERATURE_MEASUREMENT = 0x2a1c;

/** Many such thermometers let go after each measurement and come back with the next: that is no fault. */
export function openBluetoothThermometer(device: BluetoothDevice): Thermometer {
  const state = createStore<LinkState>('connecting');
  const hearing = new Set<(reading: Reading) => void>();
  const life = new AbortController();
  const onValue = (event: Event) => {
    const { value } = event.target as BluetoothCharacteristic;
    if (!value) return;
    for (const hear of [...hearing]) hear(parseHealthThermometer(value));
  };
  const ended = keepLinked(
    state,
    async (linked, signal) => {
      const server = await device.gatt?.connect();
      if (!server) throw new Error('The thermometer does not answer.');
      const service = await server.getPrimaryService(HEALTH_THERMOMETER);
      const characteristic = await service.getCharacteristic(TEMPERATURE_MEASUREMENT);
      characteristic.addEventListener('characteristicvaluechanged', onValue);
      try {
        await characteristic.startNotifications();
        linked();
        await untilGone(device, signal);
      } finally {
        characteristic.removeEventListener('characteristicvaluechanged', onValue);
        if (server.connected) server.disconnect();
      }
    },
    life.signal,
  );
  return {
    state,
    onReading(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    async close() {
      life.abort();
      await ended;
    },
  };
}

function untilGone(device: BluetoothDevice, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const gone = () => {
      device.removeEventListener('gattserverdisconnected', gone);
      signal.removeEventListener('abort', gone);
      resolve();
    };
    device.addEventListener('gattserverdisconnected', gone);
    signal.addEventListener('abort', gone);
    if (signal.aborted || !device.gatt?.connected) gone();
  });
}
