import { isAscii } from 'node:buffer';

/** Encodings that files come in. GBK and GB 2312 are parts of GB 18030. */
export type FileEncoding = 'utf-8' | 'gb18030';

/** A file that is no CSV text at all, and what it seems to be. */
export type NotText = 'spreadsheet' | 'utf-16' | 'binary';

export class NotTextError extends Error {
  override readonly name = 'NotTextError';
  readonly what: NotText;
  constructor(what: NotText) {
    super(what);
    this.what = what;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

/** How many bytes from the first that is not ASCII decide between UTF-8 and GB 18030. */
const WINDOW = 65_536;
const BOM = [0xef, 0xbb, 0xbf];

/**
 * Turns bytes into text as they come. ASCII is passed on at once; at the first other byte a window decides: valid
 * UTF-8 it is (by chance GBK text of more than a few characters never is), or else GB 18030. A byte order mark is
 * dropped. Bytes that do not fit afterwards become U+FFFD, which `readRecords` reports with their row.
 */
export class TextDecoding {
  #encoding: FileEncoding | null = null;
  #decoder: Decoder | null = null;
  #held: Uint8Array = new Uint8Array();
  #started = false;

  /** Null until something that is not ASCII came. */
  get encoding(): FileEncoding | null {
    return this.#encoding;
  }

  push(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: true });
    const all = this.#held.length === 0 ? bytes : concat(this.#held, bytes);
    if (!this.#started && all.length < 4) return this.#hold(all);
    const text = this.#started ? all : this.#begin(all);
    if (this.#decoder) return (this.#decoder as Decoder).decode(text, { stream: true });
    return this.#pass(text, false);
  }

  end(): string {
    const text = this.#started ? this.#held : this.#begin(this.#held);
    this.#held = new Uint8Array();
    const last = this.#decoder ? '' : this.#pass(text, true);
    return last + (this.#decoder?.decode() ?? '');
  }

  #hold(bytes: Uint8Array): string {
    this.#held = bytes.slice();
    return '';
  }

  /** Looks at how the file begins. @returns it without a byte order mark */
  #begin(bytes: Uint8Array): Uint8Array {
    this.#started = true;
    const [first, second] = bytes;
    if (first === 0x50 && second === 0x4b) throw new NotTextError('spreadsheet');
    if (first === 0xd0 && second === 0xcf) throw new NotTextError('spreadsheet');
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
      throw new NotTextError('utf-16');
    if (BOM.every((byte, index) => bytes[index] === byte)) {
      this.#settle('utf-8');
      return bytes.subarray(BOM.length);
    }
    return bytes;
  }

  #pass(bytes: Uint8Array, last: boolean): string {
    const until = isAscii(bytes) ? -1 : bytes.findIndex((byte) => byte >= 0x80);
    const ascii = until < 0 ? bytes : bytes.subarray(0, until);
    if (ascii.includes(0)) throw new NotTextError('binary');
    this.#held = new Uint8Array();
    const text = Buffer.from(ascii.buffer, ascii.byteOffset, ascii.byteLength).toString('latin1');
    if (until < 0) return text;
    const rest = bytes.subarray(until);
    if (rest.length < WINDOW && !last) {
      this.#hold(rest);
      return text;
    }
    this.#settle(isUtf8(rest.subarray(0, WINDOW)) ? 'utf-8' : 'gb18030');
    return text + this.#decoder!.decode(rest, { stream: true });
  }

  #settle(encoding: FileEncoding): void {
    this.#encoding = encoding;
    // The mark was cut off above; a later U+FEFF is content.
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }
}

/** Whether the bytes are UTF-8, a character cut off at the end allowed. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const all = new Uint8Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}
