import { decodeCanonicalCbor, encodeCbor } from './cbor.ts';
import type { Manifest, ManifestChunk, ManifestDelta, ManifestList } from './manifest-types.ts';

/** Deterministic CBOR of a manifest: the payload its signature is over. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeCbor(manifest);
}

/** Reads a manifest's payload: exactly the fields of this version, or `null`. */
export function decodeManifest(payload: Uint8Array, maxBytes: number): Manifest | null {
  const decoded = decodeCanonicalCbor(payload, maxBytes);
  if (!decoded.ok) return null;
  const fields = fieldsOf(decoded.value, ['iss', 'sequence', 'issuedAt', 'lists']);
  if (fields === null) return null;
  const { iss, sequence, issuedAt } = fields;
  const lists = listOf(fields['lists'], readList);
  if (typeof iss !== 'string' || !isUint(sequence) || !isUint(issuedAt) || lists === null) return null;
  if (lists.some(({ asOf = 0 }) => asOf > issuedAt)) return null;
  return { iss, sequence, issuedAt, lists };
}

const LIST_FIELDS = ['uri', 'bits', 'capacity', 'sequence', 'size', 'chunks', 'deltas'];
/** A list is a day's, perhaps made ahead of it, or a half year's. */
const LIST_FORMS = [['day'], ['day', 'asOf'], ['period']].map((own) => [...LIST_FIELDS, ...own]);

function readList(value: unknown): ManifestList | null {
  const fields = LIST_FORMS.map((form) => fieldsOf(value, form)).find((read) => read !== null);
  if (fields === undefined) return null;
  const { uri, day, period, asOf, bits, capacity, sequence, size } = fields;
  const chunks = listOf(fields['chunks'], readChunk);
  const deltas = listOf(fields['deltas'], readDelta);
  if (typeof uri !== 'string' || !isBits(bits) || chunks === null || deltas === null) return null;
  if (!isUint(capacity) || !isUint(sequence) || !isUint(size)) return null;
  if (deltas.some(({ from }) => from >= sequence)) return null;
  const list = { uri, bits, capacity, sequence, size, chunks, deltas };
  if (asOf !== undefined) return isUint(day) && isUint(asOf) ? { ...list, day, asOf } : null;
  if (isUint(day)) return { ...list, day };
  return isPeriod(period) ? { ...list, period } : null;
}

function readChunk(value: unknown): ManifestChunk | null {
  const fields = fieldsOf(value, ['name', 'bytes']);
  if (fields === null) return null;
  const { name, bytes } = fields;
  return typeof name === 'string' && /^[0-9a-f]{64}$/.test(name) && isUint(bytes) ? { name, bytes } : null;
}

function readDelta(value: unknown): ManifestDelta | null {
  const fields = fieldsOf(value, ['name', 'bytes', 'from']);
  if (fields === null) return null;
  const chunk = readChunk(
    new Map([
      ['name', fields['name']],
      ['bytes', fields['bytes']],
    ] as const),
  );
  const from = fields['from'];
  return chunk !== null && isUint(from) ? { ...chunk, from } : null;
}

/** The fields of a map that has exactly these keys. */
function fieldsOf<Key extends string>(value: unknown, keys: readonly Key[]): Record<Key, unknown> | null {
  if (!(value instanceof Map) || value.size !== keys.length) return null;
  if (!keys.every((key) => value.has(key))) return null;
  return Object.fromEntries(value) as Record<Key, unknown>;
}

function listOf<Item>(value: unknown, read: (item: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.every((item) => item !== null) ? items : null;
}

function isUint(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isBits(value: unknown): value is 1 | 2 | 4 | 8 {
  return value === 1 || value === 2 || value === 4 || value === 8;
}

function isPeriod(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isUint) && value[0]! <= value[1]!;
}
