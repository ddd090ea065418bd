import { GATE_KEYS_TYPE, toBase64Url, toHex } from '@healthcode/pass';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { type TestKey, testBytes, testKey } from './deterministic-signing.ts';
import { LIST_KEY } from './list-vectors.ts';
import { DAY, DISPLAY_KEY } from './pass-factory.ts';
import type { GateKeyVectors } from './types.ts';

const GATE = testKey('gate');
const OTHER_GATE = testKey('another gate');
const EPHEMERAL = testKey('ephemeral');

function privateJwk({ d, x, y }: TestKey): JWK & { kty: 'EC' } {
  const dBytes = Buffer.from(d.toString(16).padStart(64, '0'), 'hex');
  return { kty: 'EC', crv: 'P-256', x: toBase64Url(x), y: toBase64Url(y), d: toBase64Url(dBytes) };
}

/** A JWE as jose writes it, but with a fixed ephemeral key and nonce. */
async function envelope(
  content: string,
  gate: TestKey,
  header: { enc: string; typ: string },
): Promise<string> {
  const { d: _, ...publicJwk } = privateJwk(gate);
  const epk = await crypto.subtle.importKey(
    'jwk',
    privateJwk(EPHEMERAL),
    { name: 'ECDH', namedCurve: 'P-256' },
    true,
    ['deriveBits'],
  );
  return new CompactEncrypt(new TextEncoder().encode(content))
    .setProtectedHeader({ alg: 'ECDH-ES', ...header })
    .setKeyManagementParameters({ epk })
    .setInitializationVector(testBytes('envelope nonce', 12))
    .encrypt(await importJWK(publicJwk, 'ECDH-ES'));
}

/** docs/vectors/gate-keys.json */
export async function gateKeyVectors(): Promise<GateKeyVectors> {
  const keys = [
    { uri: 'c', day: DAY, listKey: LIST_KEY, displayKey: DISPLAY_KEY },
    {
      uri: 'w',
      day: DAY,
      listKey: testBytes('list key, paper', 32),
      displayKey: testBytes('display key, paper', 16),
    },
  ];
  const content = JSON.stringify({
    keys: keys.map((key) => ({
      ...key,
      listKey: toBase64Url(key.listKey),
      displayKey: toBase64Url(key.displayKey),
    })),
  });
  const header = { enc: 'A256GCM', typ: GATE_KEYS_TYPE };
  const good = await envelope(content, GATE, header);
  const short = content.replaceAll(toBase64Url(DISPLAY_KEY), 'AAAA');
  const parts = good.split('.');
  const altered = [
    ...parts.slice(0, 3),
    `${parts[3]!.startsWith('A') ? 'B' : 'A'}${parts[3]!.slice(1)}`,
    parts[4],
  ];
  return {
    about: 'Key envelopes for the gate whose test key stands here (private half included).',
    gateKey: privateJwk(GATE) as JsonWebKey,
    cases: [
      {
        name: 'opens',
        jwe: good,
        expect: 'ok',
        keys: keys.map((key) => ({ ...key, listKey: toHex(key.listKey), displayKey: toHex(key.displayKey) })),
      },
      {
        name: 'for another gate',
        jwe: await envelope(content, OTHER_GATE, header),
        expect: 'not-for-this-gate',
      },
      { name: 'altered', jwe: altered.join('.'), expect: 'not-for-this-gate' },
      { name: 'no envelope', jwe: 'a.b.c', expect: 'not-for-this-gate' },
      {
        name: 'another type',
        jwe: await envelope(content, GATE, { ...header, typ: 'JWT' }),
        expect: 'malformed',
      },
      { name: 'no JSON', jwe: await envelope('keys', GATE, header), expect: 'malformed' },
      { name: 'a display key of 3 bytes', jwe: await envelope(short, GATE, header), expect: 'malformed' },
      {
        name: 'another content encryption',
        jwe: await envelope(content, GATE, { ...header, enc: 'A192GCM' }),
        expect: 'not-for-this-gate',
      },
    ],
  };
}
