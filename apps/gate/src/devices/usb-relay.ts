import { createStore } from '../app/store.ts';
import type { GateRelay, LinkState } from './device-link.ts';
import { keepLinked } from './keep-linked.ts';
import type { SerialPort } from './serial-port.ts';

/** LCUS-1: start byte, relay, on or off, sum of the three. */
const RELAY_ON = Uint8Array.of(0xa0, 0x01, 0x01, 0xa2);
const RELAY_OFF = Uint8Array.of(0xa0, 0x01, 0x00, 0xa1);
const BAUD_RATE = 9_600;
/** A port that takes nothing for so long has failed. */
const SLOWEST_WRITE_MS = 2_000;
/** How often a cable that was pulled out is noticed at the latest. */
const LOOK_EVERY_MS = 1_000;

async function write(port: SerialPort, frame: Uint8Array): Promise<void> {
  if (!port.writable) throw new Error('The port takes nothing.');
  const writer = port.writable.getWriter();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The port does not answer.')), SLOWEST_WRITE_MS);
  });
  try {
    await Promise.race([writer.write(frame), slow]);
  } finally {
    clearTimeout(timer);
    writer.releaseLock();
  }
}

class UsbRelay implements GateRelay {
  readonly state = createStore<LinkState>('connecting');
  readonly #life = new AbortController();
  readonly #ended: Promise<void>;
  #port: SerialPort | null = null;
  #broken: () => void = () => {};
  #shutTimer: ReturnType<typeof setTimeout> | undefined;
  /** Frames leave one after another, in the order in which they were asked for. */
  #queue: Promise<boolean> = Promise.resolve(true);

  constructor(find: () => Promise<SerialPort | null>) {
    this.#ended = keepLinked(
      this.state,
      (linked, signal) => this.#link(find, linked, signal),
      this.#life.signal,
    );
  }

  async open(forMs: number): Promise<boolean> {
    clearTimeout(this.#shutTimer);
    const opened = await this.#send(RELAY_ON);
    clearTimeout(this.#shutTimer);
    this.#shutTimer = setTimeout(() => void this.#send(RELAY_OFF), forMs);
    return opened;
  }

  async close(): Promise<void> {
    clearTimeout(this.#shutTimer);
    await this.#send(RELAY_OFF);
    this.#life.abort();
    this.#broken();
    await this.#ended;
  }

  #send(frame: Uint8Array): Promise<boolean> {
    this.#queue = this.#queue.then(async () => {
      if (!this.#port) return false;
      try {
        await write(this.#port, frame);
        return true;
      } catch {
        this.#broken();
        return false;
      }
    });
    return this.#queue;
  }

  async #link(find: () => Promise<SerialPort | null>, linked: () => void, signal: AbortSignal) {
    const port = await find();
    if (!port) throw new Error('The port is not there.');
    await port.open({ baudRate: BAUD_RATE });
    try {
      // A page that was closed while the gate stood open has left it so.
      await write(port, RELAY_OFF);
      this.#port = port;
      linked();
      await this.#untilGone(port, signal);
    } finally {
      this.#port = null;
      await port.close().catch(() => undefined);
    }
  }

  #untilGone(port: SerialPort, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const gone = () => {
        clearInterval(timer);
        port.removeEventListener('disconnect', gone);
        resolve();
      };
      const timer = setInterval(() => {
        if (!port.writable) gone();
      }, LOOK_EVERY_MS);
      this.#broken = gone;
      port.addEventListener('disconnect', gone);
      signal.addEventListener('abort', gone);
    });
  }
}

/** An LCUS-1 USB relay at a serial port, or one that speaks like it. */
export const openUsbRelay = (find: () => Promise<SerialPort | null>): GateRelay => new UsbRelay(find);
