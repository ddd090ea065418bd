import { afterEach, describe, expect, it, vi } from 'vitest';
import { relinkDelay } from './keep-linked.ts';
import type { Reading } from './reading.ts';
import { findPort, nameOf, type SerialPort } from './serial-port.ts';
import { openSerialThermometer } from './serial-thermometer.ts';
import { openUsbRelay } from './usb-relay.ts';

/** A port at whose other end the test sits: what browsers give is a pair of such streams. */
class TestPort extends EventTarget implements SerialPort {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;
  readonly written: string[] = [];
  baudRate = 0;
  opened = 0;
  isDead = false;
  #device: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #id: number;

  constructor(id = 0x7523) {
    super();
    this.#id = id;
  }

  async open({ baudRate }: { baudRate: number }) {
    this.opened += 1;
    this.baudRate = baudRate;
    this.readable = new ReadableStream({
      start: (controller) => {
        this.#device = controller;
      },
    });
    this.writable = new WritableStream({
      write: (chunk) => {
        if (this.isDead) throw new Error('gone');
        this.written.push(Buffer.from(chunk).toString('hex'));
      },
    });
  }

  async close() {
    this.readable = null;
    this.writable = null;
  }

  getInfo() {
    return { usbVendorId: 0x1a86, usbProductId: this.#id };
  }

  send(text: string) {
    this.#device?.enqueue(new TextEncoder().encode(text));
  }

  unplug() {
    this.#device?.error(new Error('unplugged'));
    this.dispatchEvent(new Event('disconnect'));
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);
afterEach(() => vi.useRealTimers());

describe('a thermometer at a serial port', () => {
  it('is heard line by line, however the bytes arrive, and comes back when it is plugged in again', async () => {
    vi.useFakeTimers();
    const port = new TestPort();
    const thermometer = openSerialThermometer(async () => port, 115_200);
    const heard: Reading[] = [];
    thermometer.onReading((reading) => heard.push(reading));
    await settle();
    expect([thermometer.state.get(), port.baudRate]).toEqual(['connected', 115_200]);
    port.send('T=36');
    port.send('.5C\r\n\r\n03');
    port.send('78\nERR\n');
    await settle();
    expect(heard).toEqual([
      { ok: true, tenths: 365 },
      { ok: true, tenths: 378 },
      { ok: false, problem: 'unreadable' },
    ]);
    port.unplug();
    await settle();
    expect(thermometer.state.get()).toBe('lost');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([thermometer.state.get(), port.opened]).toEqual(['connected', 2]);
    port.send('36.6\n');
    await settle();
    expect(heard.at(-1)).toEqual({ ok: true, tenths: 366 });
    await thermometer.close();
    expect(port.readable).toBeNull();
  });

  it('is looked for again and again while it is not there, at longer and longer intervals', async () => {
    vi.useFakeTimers();
    let looks = 0;
    const thermometer = openSerialThermometer(async () => {
      looks += 1;
      return null;
    }, 9_600);
    await vi.advanceTimersByTimeAsync(7_000);
    expect([thermometer.state.get(), looks]).toEqual(['lost', 4]);
    await thermometer.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(4);
    expect([1, 2, 5, 6, 50].map(relinkDelay)).toEqual([1_000, 2_000, 16_000, 30_000, 30_000]);
  });
});

describe('a USB relay', () => {
  it('is shut when it is joined, opens, and shuts by itself', async () => {
    vi.useFakeTimers();
    const port = new TestPort();
    const relay = openUsbRelay(async () => port);
    await settle();
    expect([relay.state.get(), port.written]).toEqual(['connected', ['a00100a1']]);
    await expect(relay.open(3_000)).resolves.toBe(true);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(port.written.slice(1)).toEqual(['a00101a2']);
    await vi.advanceTimersByTimeAsync(1);
    expect(port.written.slice(1)).toEqual(['a00101a2', 'a00100a1']);
    await relay.close();
  });

  it('stays open for the second of two people who follow each other', async () => {
    vi.useFakeTimers();
    const port = new TestPort();
    const relay = openUsbRelay(async () => port);
    await settle();
    await relay.open(3_000);
    await vi.advanceTimersByTimeAsync(2_000);
    await relay.open(3_000);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(port.written.slice(1)).toEqual(['a00101a2', 'a00101a2']);
    await vi.advanceTimersByTimeAsync(1);
    expect(port.written.at(-1)).toBe('a00100a1');
    await relay.close();
  });

  it('says that it did not open, and is joined again', async () => {
    vi.useFakeTimers();
    const port = new TestPort();
    const relay = openUsbRelay(async () => port);
    await expect(relay.open(1_000)).resolves.toBe(false);
    await settle();
    port.isDead = true;
    await expect(relay.open(1_000)).resolves.toBe(false);
    await settle();
    expect(relay.state.get()).toBe('lost');
    port.isDead = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(relay.state.get()).toBe('connected');
    await relay.close();
    expect(port.written.at(-1)).toBe('a00100a1');
  });
});

describe('ports that are given again after a reload', () => {
  it('are told apart by kind, and alike ones by their place', () => {
    const [a, b, other] = [new TestPort(), new TestPort(), new TestPort(0x6001)];
    const all = [a, other, b];
    for (const port of all) expect(findPort(nameOf(port, all), all)).toBe(port);
    expect(findPort(nameOf(b, all), [a, other])).toBeNull();
  });
});
