/** A value now or later: `node:crypto` answers at once, WebCrypto with a promise. */
export type MaybePromise<T> = T | Promise<T>;

/** An imported P-256 public key. Opaque: only the `PassCrypto` that made it can use it. */
export interface P256Key {
  readonly p256: unknown;
}

/**
 * The few primitives a verifier needs, given from outside so that the same code runs in a browser
 * (`@healthcode/pass/webcrypto`), in Node (`@healthcode/pass/node`) and on a pure implementation in a
 * mini-program. Nothing here signs. Wrong input is `false` or `null`, never an exception.
 */
export interface PassCrypto {
  /** SHA-256, 32 bytes. */
  sha256(data: Uint8Array): MaybePromise<Uint8Array>;
  /** Imports a compressed P-256 point (33 bytes, SEC 1); `null` when it is not a point of the curve. */
  importP256(compressed33: Uint8Array): MaybePromise<P256Key | null>;
  /** ECDSA P-256 with SHA-256 over `message`; `signature64` is raw r ‖ s. Does not ask for low s. */
  verifyP256(key: P256Key, message: Uint8Array, signature64: Uint8Array): MaybePromise<boolean>;
  /** AES-128-CTR with a 128-bit counter block; encrypting and decrypting are the same. */
  aesCtr(key16: Uint8Array, counter16: Uint8Array, data: Uint8Array): MaybePromise<Uint8Array>;
  /** Opens AES-256-GCM (16-byte tag at the end); `null` when anything does not match. */
  aesGcmOpen(
    key32: Uint8Array,
    nonce12: Uint8Array,
    aad: Uint8Array,
    ciphertextWithTag: Uint8Array,
  ): MaybePromise<Uint8Array | null>;
  /** Inflates a zlib stream (RFC 1950); `null` when it is damaged or grows past `maxBytes`. */
  inflate: Inflate;
}

/** Inflates a zlib stream (RFC 1950); `null` when it is damaged or grows past `maxBytes`. */
export type Inflate = (zlibBytes: Uint8Array, maxBytes: number) => MaybePromise<Uint8Array | null>;
