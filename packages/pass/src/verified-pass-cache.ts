import { bytesKey } from './bytes.ts';
import type { ParsedPass } from './parse-pass.ts';
import type { P256Key } from './pass-crypto.ts';

const DEFAULT_CAPACITY = 5_000;

/** What need not be computed again for a pass whose signature has been found good. */
export interface VerifiedPass {
  /** The pass as parsed; a step and proof in it are those of its first sight and mean nothing here. */
  readonly pass: ParsedPass;
  /** The issuing key that signed it; it must still be trusted at the next sight. */
  readonly issuerKey: Uint8Array;
  /** SHA-256 of `[protected, payload]`. */
  readonly passHash: Uint8Array;
  /** The imported device key; `null` on paper or when it is no point of the curve. */
  readonly deviceKey: P256Key | null;
}

/**
 * Remembers verified passes, least recently used out first. The key is the whole signed pass, its
 * signature included: a pass with any other bit is another pass and is verified from the start. Holds no
 * name in clear: the private part stays encrypted, and is read anew each time that it is shown.
 */
export class VerifiedPassCache {
  readonly #capacity: number;
  readonly #passes = new Map<string, VerifiedPass>();

  constructor(capacity: number = DEFAULT_CAPACITY) {
    this.#capacity = capacity;
  }

  get(signedBytes: Uint8Array): VerifiedPass | undefined {
    const key = bytesKey(signedBytes);
    const found = this.#passes.get(key);
    if (found !== undefined) {
      this.#passes.delete(key);
      this.#passes.set(key, found);
    }
    return found;
  }

  set(verified: VerifiedPass): void {
    this.#passes.set(bytesKey(verified.pass.signedBytes), verified);
    if (this.#passes.size > this.#capacity) this.#passes.delete(this.#passes.keys().next().value as string);
  }

  get size(): number {
    return this.#passes.size;
  }
}
