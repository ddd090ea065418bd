/** Joins texts so that no two different lists give the same bytes: each is preceded by its length. */
export function lengthPrefixed(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** Keys of this package are 256 bits. */
export function assertKey(key: Uint8Array): void {
  if (key.length !== 32) throw new RangeError(`a key has 32 bytes, not ${key.length}`);
}
