import { createStore, type Store } from '../app/store.ts';
import type { Checker } from '../check/checker.ts';
import { type GateDatabase, readSetting } from '../storage/database.ts';
import type { LinkState } from './device-link.ts';
import type { DeviceRoom } from './device-room.ts';
import type { Reading } from './reading.ts';
import type { PortName } from './serial-port.ts';

export type KeptThermometer =
  | { readonly way: 'bluetooth'; readonly id: string }
  | { readonly way: 'serial'; readonly port: PortName; readonly baudRate: number };

export interface KeptRelay {
  readonly port: PortName;
}

export interface DevicesState {
  readonly thermometer: { readonly way: KeptThermometer['way']; readonly link: LinkState } | null;
  readonly relay: { readonly link: LinkState } | null;
  /** The last message of the thermometer, by `performance.now()`. */
  readonly reading: { readonly value: Reading; readonly at: number } | null;
  /** The last time that the relay should have opened, it did not. Nobody's decision waits for it. */
  readonly relayFailed: boolean;
}

/** What is joined to this gate besides its camera. Adapters are loaded only where there is something to adapt to. */
export interface Devices {
  readonly state: Store<DevicesState>;
  room(): Promise<DeviceRoom>;
}

export async function openDevices(database: GateDatabase, checker: Checker): Promise<Devices> {
  const [thermometer, relay] = await Promise.all([
    readSetting(database, 'thermometer'),
    readSetting(database, 'relay'),
  ]);
  const state = createStore<DevicesState>({
    thermometer: thermometer ? { way: thermometer.way, link: 'connecting' } : null,
    relay: relay ? { link: 'connecting' } : null,
    reading: null,
    relayFailed: false,
  });
  let opened: Promise<DeviceRoom> | null = null;
  const room = () => {
    opened ??= import('../app/side-pages.ts').then(({ openDeviceRoom }) =>
      openDeviceRoom({ database, checker, state, thermometer: thermometer ?? null, relay: relay ?? null }),
    );
    return opened;
  };
  if (thermometer || relay) void room();
  return { state, room };
}
