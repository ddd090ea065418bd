import type { Page } from 'playwright-core';

const ADDRESS = '09:09:09:09:09:09';
const HEALTH_THERMOMETER = '00001809-0000-1000-8000-00805f9b34fb';
const TEMPERATURE_MEASUREMENT = '00002a1c-0000-1000-8000-00805f9b34fb';
const SUCCESS = 0;

/** Of DevTools' BluetoothEmulation and DeviceAccess, which the types of the driver do not have. */
interface Devtools {
  send(method: string, params?: object): Promise<Record<string, string>>;
  on<P = Record<string, string>>(event: string, hear: (params: P) => void): void;
}

interface Prompt {
  readonly id: string;
  readonly devices: readonly { readonly id: string }[];
}

interface Characteristic {
  readValue(): Promise<unknown>;
}

declare global {
  interface Window {
    characteristic: Characteristic;
  }
}

/** In the page: keeps hold of what the app asked for, for the emulator tells of a value only when it is read. */
function keepCharacteristic(): void {
  const { prototype } = (
    window as unknown as {
      BluetoothRemoteGATTService: { prototype: { getCharacteristic(id: unknown): Promise<Characteristic> } };
    }
  ).BluetoothRemoteGATTService;
  const original = prototype.getCharacteristic;
  prototype.getCharacteristic = async function get(id) {
    window.characteristic = await original.call(this, id);
    return window.characteristic;
  };
}

/** A thermometer of the Health Thermometer profile beside the gate, as Chromium's own emulator of Bluetooth has it. */
export class BluetoothThermometer {
  readonly #page: Page;
  readonly #radio: Devtools;
  #measurement = '';

  private constructor(page: Page, radio: Devtools) {
    this.#page = page;
    this.#radio = radio;
  }

  static async beside(page: Page): Promise<BluetoothThermometer> {
    const browser = page.context().browser();
    if (!browser) throw new Error('the browser of this page is not known');
    const radio = (await browser.newBrowserCDPSession()) as unknown as Devtools;
    const thermometer = new BluetoothThermometer(page, radio);
    await radio.send('BluetoothEmulation.enable', { state: 'powered-on', leSupported: true });
    radio.on('BluetoothEmulation.gattOperationReceived', ({ type }) => void thermometer.#answer(type!));
    radio.on('BluetoothEmulation.characteristicOperationReceived', ({ characteristicId, type }) => {
      void thermometer.#respond(characteristicId!, type!);
    });
    await radio.send('BluetoothEmulation.simulatePreconnectedPeripheral', {
      address: ADDRESS,
      name: 'Thermometer',
      manufacturerData: [],
      knownServiceUuids: [HEALTH_THERMOMETER],
    });
    await page.evaluate(keepCharacteristic);
    return thermometer;
  }

  /** Chooses it in the browser's window, as soon as the page asks for one. */
  async choose(press: () => Promise<void>): Promise<void> {
    const access = (await this.#page.context().newCDPSession(this.#page)) as unknown as Devtools;
    await access.send('DeviceAccess.enable');
    let isChosen = false;
    access.on<Prompt>('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
      const [first] = devices;
      // The window tells of every device that it finds; choosing twice ends the browser.
      if (!first || isChosen) return;
      isChosen = true;
      void access.send('DeviceAccess.selectPrompt', { id, deviceId: first.id });
    });
    await press();
  }

  /** Sends a measurement: its flags, the mantissa of three bytes and the exponent. */
  async measures(...bytes: number[]): Promise<void> {
    this.#measurement = Buffer.from(bytes).toString('base64');
    await this.#page.evaluate(() => window.characteristic.readValue().then(() => undefined));
  }

  async #answer(type: string): Promise<void> {
    if (type === 'discovery') await this.#offer();
    await this.#radio.send('BluetoothEmulation.simulateGATTOperationResponse', {
      address: ADDRESS,
      type,
      code: SUCCESS,
    });
  }

  async #offer(): Promise<void> {
    const { serviceId } = await this.#radio.send('BluetoothEmulation.addService', {
      address: ADDRESS,
      serviceUuid: HEALTH_THERMOMETER,
    });
    const { characteristicId } = await this.#radio.send('BluetoothEmulation.addCharacteristic', {
      serviceId,
      characteristicUuid: TEMPERATURE_MEASUREMENT,
      properties: { indicate: true, read: true },
    });
    await this.#radio.send('BluetoothEmulation.addDescriptor', {
      characteristicId,
      descriptorUuid: '00002902-0000-1000-8000-00805f9b34fb',
    });
  }

  async #respond(characteristicId: string, type: string): Promise<void> {
    await this.#radio.send('BluetoothEmulation.simulateCharacteristicOperationResponse', {
      characteristicId,
      type,
      code: SUCCESS,
      ...(type === 'read' ? { data: this.#measurement } : {}),
    });
  }
}
