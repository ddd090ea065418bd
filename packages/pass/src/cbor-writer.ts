const MAJOR = { uint: 0x00, negative: 0x20, bytes: 0x40, text: 0x60, array: 0x80, map: 0xa0 } as const;
const FALSE = 0xf4;
const TRUE = 0xf5;
const utf8 = new TextEncoder();

/**
 * Writes deterministic CBOR (RFC 8949 §4.2.1) into one growing buffer. Ours because cborg sorts map keys
 * only on its slow path, which cost three times as much as the signature; the tests compare the two.
 */
export class CborWriter {
  #buffer = new Uint8Array(1024);
  #at = 0;

  /** Encodes one value into bytes of its own. */
  encode(value: unknown): Uint8Array {
    this.#at = 0;
    this.#write(value);
    return this.#buffer.slice(0, this.#at);
  }

  /** Whether `bytes` are the encoding of this value. */
  gives(value: unknown, bytes: Uint8Array): boolean {
    this.#at = 0;
    this.#write(value);
    if (this.#at !== bytes.length) return false;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== this.#buffer[i]) return false;
    return true;
  }

  #write(value: unknown): void {
    if (typeof value === 'number') this.#writeInteger(value);
    else if (typeof value === 'string') this.#writeText(value);
    else if (typeof value === 'boolean') this.#byte(value ? TRUE : FALSE);
    else if (value instanceof Uint8Array) this.#writeBytes(MAJOR.bytes, value);
    else if (Array.isArray(value)) {
      this.#head(MAJOR.array, value.length);
      for (const item of value) this.#write(item);
    } else if (value instanceof Map) this.#writeMap(value, value.size);
    else if (typeof value === 'object' && value !== null) this.#writeObject(Object.entries(value));
    else throw new TypeError('no deterministic CBOR for this value');
  }

  #writeInteger(value: number): void {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers');
    if (value >= 0) this.#head(MAJOR.uint, value);
    else this.#head(MAJOR.negative, -1 - value);
  }

  #writeText(text: string): void {
    const length = text.length;
    if (length < 24) {
      // short ASCII, nearly every text we have: without the detour over an encoder
      this.#reserve(length + 1);
      const start = this.#at;
      this.#buffer[this.#at++] = MAJOR.text | length;
      for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code > 0x7f) {
          this.#at = start;
          this.#writeBytes(MAJOR.text, utf8.encode(text));
          return;
        }
        this.#buffer[this.#at++] = code;
      }
    } else this.#writeBytes(MAJOR.text, utf8.encode(text));
  }

  #writeBytes(major: number, bytes: Uint8Array): void {
    this.#head(major, bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  #writeObject(entries: readonly (readonly [string, unknown])[]): void {
    this.#writeMap(entries, entries.length);
  }

  /** Keys in the bytewise order of their encodings: checked while writing, sorted only where needed. */
  #writeMap(entries: Iterable<readonly [unknown, unknown]>, size: number): void {
    const start = this.#at;
    this.#head(MAJOR.map, size);
    let lastStart = 0;
    let lastEnd = 0;
    for (const [key, value] of entries) {
      const keyStart = this.#at;
      this.#write(key);
      if (lastEnd > 0 && !this.#isAscending(lastStart, lastEnd, keyStart)) {
        this.#at = start;
        this.#writeSorted([...entries]);
        return;
      }
      lastStart = keyStart;
      lastEnd = this.#at;
      this.#write(value);
    }
  }

  /** Whether the key just written, from `keyStart` on, comes after the one from `lastStart` to `lastEnd`. */
  #isAscending(lastStart: number, lastEnd: number, keyStart: number): boolean {
    const buffer = this.#buffer;
    for (let i = lastStart, j = keyStart; i < lastEnd && j < this.#at; i++, j++)
      if (buffer[i] !== buffer[j]) return buffer[i]! < buffer[j]!;
    return lastEnd - lastStart < this.#at - keyStart;
  }

  #writeSorted(entries: readonly (readonly [unknown, unknown])[]): void {
    const sorted = entries.map(([key, value]) => ({ key: new CborWriter().encode(key), value }));
    sorted.sort((a, b) => compareBytes(a.key, b.key));
    this.#head(MAJOR.map, sorted.length);
    for (const [i, { key, value }] of sorted.entries()) {
      if (i > 0 && compareBytes(sorted[i - 1]!.key, key) === 0) throw new TypeError('duplicate map key');
      this.#reserve(key.length);
      this.#buffer.set(key, this.#at);
      this.#at += key.length;
      this.#write(value);
    }
  }

  /** A major type with its argument in the shortest form. */
  #head(major: number, argument: number): void {
    if (argument < 24) this.#byte(major | argument);
    else if (argument < 0x100) this.#argument(major | 24, argument, 1);
    else if (argument < 0x10000) this.#argument(major | 25, argument, 2);
    else if (argument < 0x100000000) this.#argument(major | 26, argument, 4);
    else this.#argument(major | 27, argument, 8);
  }

  #argument(first: number, argument: number, width: number): void {
    this.#byte(first);
    this.#reserve(width);
    let rest = argument;
    for (let i = width - 1; i >= 0; i--) {
      this.#buffer[this.#at + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    this.#at += width;
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#buffer[this.#at++] = byte;
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#at + bytes));
    larger.set(this.#buffer.subarray(0, this.#at));
    this.#buffer = larger;
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
