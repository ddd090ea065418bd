/**
 * ECDSA P-256 with the nonce of RFC 6979, so that the generator gives the same files every time. For
 * test vectors only: slow, and not hardened against anyone who can watch it work.
 */
import { createHash, createHmac } from 'node:crypto';
import { compressPoint, toLowS } from '@healthcode/pass';

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const GX = 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n;
const GY = 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n;

type Point = readonly [x: bigint, y: bigint] | null;

function mod(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** The inverse modulo a prime, by the extended Euclidean algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [mod(value, modulus), modulus, 1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return mod(x, modulus);
}

function add(a: Point, b: Point): Point {
  if (a === null) return b;
  if (b === null) return a;
  if (a[0] === b[0] && a[1] !== b[1]) return null;
  const slope =
    a[0] === b[0] ? (3n * a[0] * a[0] - 3n) * inverse(2n * a[1], P) : (b[1] - a[1]) * inverse(b[0] - a[0], P);
  const x = mod(slope * slope - a[0] - b[0], P);
  return [x, mod(slope * (a[0] - x) - a[1], P)];
}

/** 2^i · G for every bit of a scalar, computed once. */
const POWERS: Point[] = [[GX, GY]];
for (let i = 1; i < 256; i++) POWERS.push(add(POWERS[i - 1]!, POWERS[i - 1]!));

function multiply(scalar: bigint): readonly [bigint, bigint] {
  let result: Point = null;
  for (let rest = scalar, i = 0; rest > 0n; rest >>= 1n, i++) if (rest & 1n) result = add(result, POWERS[i]!);
  if (result === null) throw new RangeError('the scalar is a multiple of the order');
  return result;
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function to32(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}

/** RFC 6979 §3.2 with SHA-256: the candidates for the nonce, one after the other. */
function* nonces(privateKey: bigint, hash: Buffer): Generator<bigint> {
  const hmac = (key: Buffer, ...parts: Uint8Array[]) =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest();
  const seed = Buffer.concat([to32(privateKey), to32(toNumber(hash) % N)]);
  let v: Buffer = Buffer.alloc(32, 1);
  let k: Buffer = Buffer.alloc(32, 0);
  for (const step of [0, 1]) {
    k = hmac(k, v, Uint8Array.of(step), seed);
    v = hmac(k, v);
  }
  for (;;) {
    v = hmac(k, v);
    const candidate = toNumber(v);
    if (candidate > 0n && candidate < N) yield candidate;
    k = hmac(k, v, Uint8Array.of(0));
    v = hmac(k, v);
  }
}

/** Raw r ‖ s as RFC 6979 gives it; s may be high. */
export function signDeterministic(privateKey: bigint, message: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(message).digest();
  for (const nonce of nonces(privateKey, hash)) {
    const r = multiply(nonce)[0] % N;
    const s = mod((toNumber(hash) + r * privateKey) * inverse(nonce, N), N);
    if (r !== 0n && s !== 0n) return new Uint8Array(Buffer.concat([to32(r), to32(s)]));
  }
  throw new Error('unreachable');
}

/** A key whose private half anybody can compute from its name: a test key and nothing else. */
export interface TestKey {
  readonly name: string;
  readonly d: bigint;
  readonly x: Uint8Array;
  readonly y: Uint8Array;
  /** Compressed point, 33 bytes. */
  readonly publicKey: Uint8Array;
  readonly kid: string;
  sign(message: Uint8Array): Uint8Array;
}

/** The test key of a name: its private half is SHA-256("healthcode test key: NAME") modulo n. */
export function testKey(name: string): TestKey {
  const d = toNumber(createHash('sha256').update(`healthcode test key: ${name}`).digest()) % N;
  const [x, y] = multiply(d);
  const publicKey = compressPoint(Uint8Array.of(4, ...to32(x), ...to32(y)))!;
  const kid = createHash('sha256').update(publicKey).digest('hex').slice(0, 8);
  const sign = (message: Uint8Array) => toLowS(signDeterministic(d, message));
  return { name, d, x: to32(x), y: to32(y), publicKey, kid, sign };
}

/** Bytes that anybody can compute from a name: symmetric test keys and nonces. */
export function testBytes(name: string, length: number): Uint8Array {
  const digest = createHash('sha512').update(`healthcode test bytes: ${name}`).digest();
  return new Uint8Array(digest.subarray(0, length));
}
