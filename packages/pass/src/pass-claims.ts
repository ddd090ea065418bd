import { concatBytes } from './bytes.ts';
import { decodeCanonicalCbor, encodeCbor } from './cbor.ts';
import { PRIVATE_BYTES } from './holder.ts';

/** CWT claim keys (RFC 8392, RFC 8747, Token Status List) and our private one. */
const CLAIM = { iss: 1, exp: 4, cnf: 8, status: 65535, private: -65537 } as const;
const COSE_KEY = 1;
const KEY = { type: 1, curve: -1, x: -2, ySign: -3 } as const;
const EC2 = 2;
const P256 = 1;

/** The claims of a pass, still encrypted where they are. */
export interface PassClaims {
  /** Region, ISO 3166-2. */
  readonly iss: string;
  /** Unix seconds; the pass ends before this instant. */
  readonly exp: number;
  /** The holder's key, a compressed P-256 point; absent on paper. */
  readonly deviceKey?: Uint8Array;
  readonly status: { readonly idx: number; readonly uri: string };
  /** The encrypted private part, 19 bytes. */
  readonly private: Uint8Array;
}

/** Claims as read from a payload, with the bytes that give the counter block of the private part. */
export interface ReadClaims extends PassClaims {
  readonly otherClaims: Uint8Array;
}

/** Deterministic CBOR of all claims but the private one: what its counter block is made from. */
export function encodeOtherClaims(claims: Omit<PassClaims, 'private'>): Uint8Array {
  return encodeCbor(otherClaims(claims));
}

/** The private claim as it stands at the end of every payload: −65537 and the head of 19 bytes. */
const PRIVATE_ENTRY = Uint8Array.of(0x3a, 0x00, 0x01, 0x00, 0x00, 0x40 | PRIVATE_BYTES);

/** The payload of a pass: the other claims with the private one added, deterministic like them. */
export function addPrivateClaim(others: Uint8Array, hidden: Uint8Array): Uint8Array {
  if (hidden.length !== PRIVATE_BYTES) throw new RangeError(`the private part has ${PRIVATE_BYTES} bytes`);
  const payload = concatBytes(others, PRIVATE_ENTRY, hidden);
  payload[0]! += 1; // the head of a map of up to 23 entries counts them in its low bits
  return payload;
}

/** The inverse of `addPrivateClaim`, for a payload known to be one. */
function withoutPrivateClaim(payload: Uint8Array): Uint8Array {
  const others = payload.slice(0, -(PRIVATE_ENTRY.length + PRIVATE_BYTES));
  others[0]! -= 1;
  return others;
}

function otherClaims(claims: Omit<PassClaims, 'private'>): Map<number, unknown> {
  const map = new Map<number, unknown>();
  map.set(CLAIM.iss, claims.iss).set(CLAIM.exp, claims.exp);
  if (claims.deviceKey) map.set(CLAIM.cnf, confirmation(claims.deviceKey));
  return map.set(CLAIM.status, { status_list: { idx: claims.status.idx, uri: claims.status.uri } });
}

function confirmation(compressed33: Uint8Array): Map<number, unknown> {
  const key = new Map<number, unknown>();
  key.set(KEY.type, EC2).set(KEY.curve, P256).set(KEY.x, compressed33.subarray(1));
  return new Map([[COSE_KEY, key.set(KEY.ySign, compressed33[0] === 3)]]);
}

/** Reads a payload: exactly the claims of this version, deterministically encoded, or `null`. */
export function readClaims(payload: Uint8Array): ReadClaims | 'not-canonical' | 'claims-malformed' {
  const decoded = decodeCanonicalCbor(payload, 512);
  if (!decoded.ok) return decoded.reason === 'too-large' ? 'claims-malformed' : 'not-canonical';
  const map = decoded.value;
  if (!(map instanceof Map)) return 'claims-malformed';
  const iss = asText(map.get(CLAIM.iss));
  const exp = asUint(map.get(CLAIM.exp));
  const status = asStatus(map.get(CLAIM.status));
  const hidden = map.get(CLAIM.private);
  const cnf = map.has(CLAIM.cnf) ? asDeviceKey(map.get(CLAIM.cnf)) : undefined;
  if (iss === null || exp === null || status === null || cnf === null) return 'claims-malformed';
  if (!(hidden instanceof Uint8Array) || hidden.length !== PRIVATE_BYTES) return 'claims-malformed';
  // exactly these claims: another set is another version of the text form
  if (map.size !== (cnf ? 5 : 4)) return 'claims-malformed';
  const claims = { iss, exp, status, private: hidden, ...(cnf && { deviceKey: cnf }) };
  return { ...claims, otherClaims: withoutPrivateClaim(payload) };
}

/** The region a payload names, if it names one: only to tell a stranger's pass from a damaged one. */
export function peekIssuer(value: unknown): string | null {
  return value instanceof Map ? asText(value.get(CLAIM.iss)) : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= 16 ? value : null;
}

function asUint(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function asStatus(value: unknown): { idx: number; uri: string } | null {
  if (!(value instanceof Map) || value.size !== 1) return null;
  const list: unknown = value.get('status_list');
  if (!(list instanceof Map) || list.size !== 2) return null;
  const idx = asUint(list.get('idx'));
  const uri = asText(list.get('uri'));
  return idx === null || uri === null ? null : { idx, uri };
}

function asDeviceKey(value: unknown): Uint8Array | null {
  if (!(value instanceof Map) || value.size !== 1) return null;
  const key: unknown = value.get(COSE_KEY);
  if (!(key instanceof Map) || key.size !== 4) return null;
  const x: unknown = key.get(KEY.x);
  const odd: unknown = key.get(KEY.ySign);
  if (key.get(KEY.type) !== EC2 || key.get(KEY.curve) !== P256) return null;
  if (!(x instanceof Uint8Array) || x.length !== 32 || typeof odd !== 'boolean') return null;
  const compressed = new Uint8Array(33);
  compressed[0] = odd ? 3 : 2;
  compressed.set(x, 1);
  return compressed;
}
