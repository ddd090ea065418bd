import { encodeManifest, flipS, type Manifest, sigStructure } from '@healthcode/pass';
import { type SigningKey, signManifest } from '@healthcode/pass/issue';
import type { StatusProxy, TestGate } from '../city/test-gate.ts';
import { headerOf, signedBytes, signerOf } from './forged-text.ts';
import type { Answer, Trials } from './trials.ts';

/** A gate that has the newest lists, and what it got them from. */
export interface ListMaterial {
  readonly trials: Trials;
  readonly gate: TestGate;
  /** The manifest's bytes as this gate took them last. */
  readonly newest: Uint8Array;
  /** An earlier one, genuine too. */
  readonly older: Uint8Array;
  readonly keys: Readonly<Record<'pass' | 'list' | 'stranger', SigningKey>>;
}

const REFUSED_MANIFEST = [
  'malformed',
  'unknown-key',
  'signature-invalid',
  'other-issuer',
  'lower-sequence',
  'older-time',
  'sequence-reused',
];

const manifestAnswer = async (gate: TestGate, bytes: Uint8Array): Promise<Answer> => {
  const opened = await gate.readManifest(bytes);
  return { answer: opened.ok ? 'taken' : opened.reason };
};

/** Manifests that nobody but the holder of a wrong or a right key could make, and old ones from a proxy. */
export async function forgeManifests({ trials, gate, newest, older, keys }: ListMaterial): Promise<void> {
  const manifest = gate.manifest!;
  const sign = (change: Partial<Manifest>, key: SigningKey = keys.list) =>
    signManifest({ ...manifest, ...change }, key);
  const next = { sequence: manifest.sequence + 1, issuedAt: manifest.issuedAt + 1 };
  const header = headerOf(keys.list.kid);
  const payload = encodeManifest({ ...manifest, ...next });
  const signature = signerOf(keys.list.privateKey)(sigStructure(header, payload));
  const byPassKey = signerOf(keys.pass.privateKey)(sigStructure(header, payload));
  const tries: [string, Uint8Array, string][] = [
    ['the newest manifest once more', newest, 'taken'],
    ['the one that comes next', sign(next), 'taken'],
    ['an old manifest from a proxy', older, 'lower-sequence'],
    ['the same sequence with other bytes', sign({ lists: [] }), 'sequence-reused'],
    ['the next sequence, of an older time', sign({ ...next, issuedAt: manifest.issuedAt - 1 }), 'older-time'],
    ['a manifest of another region by our key', sign({ ...next, iss: 'XX-01' }), 'other-issuer'],
    ['a manifest by another region’s key', sign(next, keys.stranger), 'unknown-key'],
    ['a manifest by the key for passes', sign(next, keys.pass), 'unknown-key'],
    [
      'a manifest by the key for passes, under that for lists',
      signedBytes({ header, payload, signature: byPassKey }),
      'signature-invalid',
    ],
    [
      'the high-s twin of a manifest',
      signedBytes({ header, payload, signature: flipS(signature) }),
      'malformed',
    ],
  ];
  for (const [what, bytes, answer] of tries) {
    await trials.try(what, answer, () => manifestAnswer(gate, bytes));
  }
}

/** Every bit of a manifest, flipped alone. */
export async function flipManifest({ trials, gate, newest }: ListMaterial, every: number): Promise<void> {
  for (let bit = 0; bit < newest.length * 8; bit += every) {
    const changed = newest.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    await trials.try('one bit of a manifest', REFUSED_MANIFEST, () => manifestAnswer(gate, changed));
  }
}

const flipped: StatusProxy = (name, bytes) =>
  name === 'manifest' ? bytes : bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));

/** What a gate says of files that come through such a proxy; it is honest again afterwards. */
export async function throughProxy(gate: TestGate, proxy: StatusProxy): Promise<Answer> {
  const honest = gate.proxy;
  gate.proxy = proxy;
  try {
    await gate.sync();
    return { answer: 'taken' };
  } catch (error) {
    const refusal = /^(?:manifest|list|delta) refused: (.+)$/.exec((error as Error).message)?.[1];
    if (refusal === undefined) throw error;
    return { answer: refusal };
  } finally {
    gate.proxy = honest;
  }
}

/** A proxy that serves other files under the names that a manifest gives. @param fresh a gate without any list @param before a file of an earlier state */
export async function forgeFiles(
  trials: Trials,
  fresh: TestGate,
  behind: TestGate,
  before: Uint8Array,
): Promise<void> {
  const isFile = (name: string) => name !== 'manifest';
  const cut: StatusProxy = (name, bytes) => (isFile(name) ? bytes.subarray(1) : bytes);
  const swapped: StatusProxy = (name, bytes) => (isFile(name) ? before : bytes);
  for (const [what, proxy] of [
    ['changed by one bit', flipped],
    ['cut short', cut],
    ['another file under its name', swapped],
  ] as const) {
    await trials.try(`a list, ${what}`, 'chunk-altered', () => throughProxy(fresh, proxy));
    await trials.try(`a delta, ${what}`, 'delta-altered', () => throughProxy(behind, proxy));
  }
  const honest: StatusProxy = (_name, bytes) => bytes;
  await trials.try('the same, from an honest proxy', 'taken', () => throughProxy(fresh, honest));
  await trials.try('the same, from an honest proxy', 'taken', () => throughProxy(behind, honest));
}
