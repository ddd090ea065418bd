import type { Store } from '../app/store.ts';
import type { Checker } from '../check/checker.ts';
import { type GateDatabase, writeSetting } from '../storage/database.ts';
import { bluetoothOf } from './bluetooth.ts';
import { HEALTH_THERMOMETER, openBluetoothThermometer } from './bluetooth-thermometer.ts';
import type { GateRelay, LinkState, Thermometer } from './device-link.ts';
import type { DevicesState, KeptRelay, KeptThermometer } from './devices.ts';
import { opensGate } from './opens-gate.ts';
import { findPort, nameOf, type PortName, serialOf } from './serial-port.ts';
import { openSerialThermometer } from './serial-thermometer.ts';
import { openUsbRelay } from './usb-relay.ts';

/** A barrier or a turnstile is opened for so long; somebody else in that time prolongs it. */
const OPEN_FOR_MS = 3_000;
const TEST_FOR_MS = 1_000;

/** `cancelled`: nothing was chosen in the browser's window. */
export type JoinResult = 'ok' | 'cancelled' | 'unsupported' | 'failed';

interface RoomParts {
  readonly database: GateDatabase;
  readonly checker: Checker;
  readonly state: Store<DevicesState>;
  readonly thermometer: KeptThermometer | null;
  readonly relay: KeptRelay | null;
}

const resultOf = (error: unknown): JoinResult =>
  error instanceof DOMException && error.name === 'NotFoundError' ? 'cancelled' : 'failed';

const portFinder = (name: PortName) => async () => {
  const ports = await serialOf(navigator)?.getPorts();
  return ports ? findPort(name, ports) : null;
};

/** Joins devices, keeps them joined, and passes on what they say: readings to the checker, admissions to the relay. */
export class DeviceRoom {
  readonly #parts: RoomParts;
  #thermometer: Thermometer | null = null;
  #relay: GateRelay | null = null;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    let before = parts.checker.state.get().current;
    parts.checker.state.subscribe(() => {
      const { current } = parts.checker.state.get();
      if (opensGate(current, before)) void this.#open(OPEN_FOR_MS);
      before = current;
    });
  }

  /** Calls the browser's own window: to be called in a tap. */
  async joinBluetoothThermometer(): Promise<JoinResult> {
    const bluetooth = bluetoothOf(navigator);
    if (!bluetooth) return 'unsupported';
    try {
      const device = await bluetooth.requestDevice({ filters: [{ services: [HEALTH_THERMOMETER] }] });
      await this.forgetThermometer();
      this.#keepThermometer(openBluetoothThermometer(device), 'bluetooth');
      await writeSetting(this.#parts.database, 'thermometer', { way: 'bluetooth', id: device.id });
      return 'ok';
    } catch (error) {
      return resultOf(error);
    }
  }

  /** Calls the browser's own window: to be called in a tap. */
  async joinSerialThermometer(baudRate: number): Promise<JoinResult> {
    const port = await this.#choosePort();
    if (typeof port === 'string') return port;
    await this.forgetThermometer();
    this.#keepThermometer(openSerialThermometer(portFinder(port), baudRate), 'serial');
    await writeSetting(this.#parts.database, 'thermometer', { way: 'serial', port, baudRate });
    return 'ok';
  }

  /** Calls the browser's own window: to be called in a tap. */
  async joinRelay(): Promise<JoinResult> {
    const port = await this.#choosePort();
    if (typeof port === 'string') return port;
    await this.forgetRelay();
    this.#keepRelay(openUsbRelay(portFinder(port)));
    await writeSetting(this.#parts.database, 'relay', { port });
    return 'ok';
  }

  /** For somebody whom staff let in after a look of their own. */
  letIn(): Promise<boolean> {
    return this.#open(OPEN_FOR_MS);
  }

  testRelay(): Promise<boolean> {
    return this.#open(TEST_FOR_MS);
  }

  async forgetThermometer(): Promise<void> {
    const old = this.#thermometer;
    this.#thermometer = null;
    this.#update({ thermometer: null, reading: null });
    await writeSetting(this.#parts.database, 'thermometer', null);
    await old?.close();
  }

  async forgetRelay(): Promise<void> {
    const old = this.#relay;
    this.#relay = null;
    this.#update({ relay: null, relayFailed: false });
    await writeSetting(this.#parts.database, 'relay', null);
    await old?.close();
  }

  /** After a start: what was joined before, without anybody's tap where the browser allows it. */
  async restore(): Promise<void> {
    const { thermometer, relay } = this.#parts;
    if (relay) this.#keepRelay(openUsbRelay(portFinder(relay.port)));
    if (thermometer?.way === 'serial') {
      this.#keepThermometer(
        openSerialThermometer(portFinder(thermometer.port), thermometer.baudRate),
        'serial',
      );
    }
    if (thermometer?.way !== 'bluetooth') return;
    const known =
      (await bluetoothOf(navigator)
        ?.getDevices?.()
        .catch(() => [])) ?? [];
    const device = known.find(({ id }) => id === thermometer.id);
    if (device) this.#keepThermometer(openBluetoothThermometer(device), 'bluetooth');
    else this.#update({ thermometer: { way: 'bluetooth', link: 'ask-again' } });
  }

  async #choosePort(): Promise<PortName | JoinResult> {
    const serial = serialOf(navigator);
    if (!serial) return 'unsupported';
    try {
      const port = await serial.requestPort();
      return nameOf(port, await serial.getPorts());
    } catch (error) {
      return resultOf(error);
    }
  }

  async #open(forMs: number): Promise<boolean> {
    if (!this.#relay) return false;
    const opened = await this.#relay.open(forMs);
    this.#update({ relayFailed: !opened });
    return opened;
  }

  #keepThermometer(thermometer: Thermometer, way: KeptThermometer['way']): void {
    this.#thermometer = thermometer;
    this.#follow(thermometer.state, (link) => {
      if (this.#thermometer === thermometer) this.#update({ thermometer: { way, link } });
    });
    thermometer.onReading((value) => {
      this.#update({ reading: { value, at: performance.now() } });
      if (value.ok) void this.#parts.checker.heardTemperature(value.tenths);
    });
  }

  #keepRelay(relay: GateRelay): void {
    this.#relay = relay;
    this.#follow(relay.state, (link) => {
      if (this.#relay === relay) this.#update({ relay: { link } });
    });
  }

  #follow(link: Store<LinkState>, tell: (link: LinkState) => void): void {
    link.subscribe(() => tell(link.get()));
    tell(link.get());
  }

  #update(change: Partial<DevicesState>): void {
    this.#parts.state.update((state) => ({ ...state, ...change }));
  }
}

export async function openDeviceRoom(parts: RoomParts): Promise<DeviceRoom> {
  const room = new DeviceRoom(parts);
  await room.restore();
  return room;
}
