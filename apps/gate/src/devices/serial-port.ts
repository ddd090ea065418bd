/** What of the Web Serial API is used here; the compiler's types of the DOM do not have it yet. */
export interface SerialPort extends EventTarget {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number };
}

export interface Serial {
  requestPort(): Promise<SerialPort>;
  getPorts(): Promise<SerialPort[]>;
}

export const serialOf = (source: unknown): Serial | null =>
  (source as { serial?: Serial } | undefined)?.serial ?? null;

/** Which port it was: browsers name no serial numbers, so of several alike the place among them counts. */
export interface PortName {
  readonly vendor: number | null;
  readonly product: number | null;
  readonly nth: number;
}

const kindOf = (port: SerialPort): string => {
  const { usbVendorId, usbProductId } = port.getInfo();
  return `${usbVendorId ?? null}:${usbProductId ?? null}`;
};

export function nameOf(port: SerialPort, all: readonly SerialPort[]): PortName {
  const { usbVendorId, usbProductId } = port.getInfo();
  const alike = all.filter((one) => kindOf(one) === kindOf(port));
  return {
    vendor: usbVendorId ?? null,
    product: usbProductId ?? null,
    nth: Math.max(0, alike.indexOf(port)),
  };
}

export function findPort({ vendor, product, nth }: PortName, all: readonly SerialPort[]): SerialPort | null {
  return all.filter((port) => kindOf(port) === `${vendor}:${product}`)[nth] ?? null;
}
