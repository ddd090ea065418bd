/** What of the Web Bluetooth API is used here; the compiler's types of the DOM do not have it yet. */
export interface BluetoothCharacteristic extends EventTarget {
  readonly value?: DataView;
  startNotifications(): Promise<unknown>;
}

export interface BluetoothService {
  getCharacteristic(characteristic: number): Promise<BluetoothCharacteristic>;
}

export interface BluetoothServer {
  readonly connected: boolean;
  connect(): Promise<BluetoothServer>;
  disconnect(): void;
  getPrimaryService(service: number): Promise<BluetoothService>;
}

export interface BluetoothDevice extends EventTarget {
  readonly id: string;
  readonly gatt?: BluetoothServer;
  forget?(): Promise<void>;
}

export interface Bluetooth {
  requestDevice(options: { readonly filters: readonly { services: number[] }[] }): Promise<BluetoothDevice>;
  /** Devices that were given before; not every browser tells them. */
  getDevices?(): Promise<BluetoothDevice[]>;
}

export const bluetoothOf = (source: unknown): Bluetooth | null =>
  (source as { bluetooth?: Bluetooth } | undefined)?.bluetooth ?? null;
