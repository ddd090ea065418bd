import { EMPTY_EDGE, formatLogProof, formatVerifierKey, proveInclusion } from '@healthcode/translog';
import { signCheckpoint } from '@healthcode/translog/sign';
import {
  appendTo,
  ENTRY_BYTES,
  type Files,
  LOG_SIGNER,
  ORIGIN,
  sourceOf,
  testSigner,
  VENUES,
} from './test-log.ts';
import type { ProofCase, PublicLogVectors } from './types.ts';

const INDEX = 2;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** Proofs that the third of six entries, which publishes venue policies, is in the log; and what is none. */
export async function proofVectors(): Promise<PublicLogVectors['proofs']> {
  const { size, path, checkpoint, proof } = await proofOf(INDEX);
  const cases = [...goodCases(proof, { path, checkpoint }), ...badCases(proof, { path, checkpoint, size })];
  return { key: formatVerifierKey(LOG_SIGNER.verifier), entry: text(ENTRY_BYTES[INDEX]!), cases };
}

/** The venue policies with their entry and its proof; and other documents and entries. */
export async function publishedVectors(): Promise<PublicLogVectors['published']> {
  const entry = text(ENTRY_BYTES[INDEX]!);
  const { proof } = await proofOf(INDEX);
  const rules = { entry: text(ENTRY_BYTES[1]!), proof: (await proofOf(1)).proof };
  const good = { type: 'venue-policies', document: VENUES, entry, proof } as const;
  const expect = { version: 2, index: INDEX };
  const differs = (place: string) => ({ problem: { code: 'document-differs', place } });
  const reordered = Object.fromEntries(Object.entries(VENUES).toReversed());
  return [
    { name: 'plain', ...good, expect },
    { name: 'with its names in another order', ...good, document: reordered, expect },
    { name: 'another document', ...good, document: { ...VENUES, version: 3 }, expect: differs('sha256') },
    { name: 'no document', ...good, document: null, expect: differs('sha256') },
    { name: 'half of a surrogate pair', ...good, document: '\ud800', expect: differs('sha256') },
    { name: 'as a rule set', ...good, type: 'rule-set', expect: differs('type') },
    { name: 'with the entry of a rule set', ...good, ...rules, expect: differs('type') },
    {
      name: 'with the proof of another entry',
      ...good,
      proof: rules.proof,
      expect: { problem: { code: 'proof-wrong', place: 'index 1' } },
    },
  ];
}

async function proofOf(index: number) {
  const files: Files = new Map();
  const { size } = appendTo(files, EMPTY_EDGE, ENTRY_BYTES);
  const path = await proveInclusion(sourceOf(files), index, size);
  const checkpoint = text(files.get('checkpoint')!);
  return { size, path, checkpoint, proof: formatLogProof({ index, path, checkpoint }) };
}

interface Parts {
  readonly path: readonly Uint8Array[];
  readonly checkpoint: string;
}

function goodCases(proof: string, { path, checkpoint }: Parts): ProofCase[] {
  const expect = { index: INDEX, size: ENTRY_BYTES.length };
  const cosigned = checkpoint + checkpoint.split('\n\n')[1]!.replace('log.example', 'witness.example');
  const alone: Files = new Map();
  appendTo(alone, EMPTY_EDGE, ENTRY_BYTES.slice(INDEX, INDEX + 1));
  return [
    { name: 'plain', proof, expect },
    {
      name: 'with extra data',
      proof: formatLogProof({ index: INDEX, path, checkpoint, extra: Uint8Array.of(1) }),
      expect,
    },
    {
      name: 'with a further signature',
      proof: formatLogProof({ index: INDEX, path, checkpoint: cosigned }),
      expect,
    },
    {
      name: 'the only entry',
      proof: formatLogProof({ index: 0, path: [], checkpoint: text(alone.get('checkpoint')!) }),
      expect: { index: 0, size: 1 },
    },
  ];
}

function badCases(proof: string, { path, checkpoint, size }: Parts & { size: number }): ProofCase[] {
  const other = testSigner('other.example/log');
  const root = Buffer.from(checkpoint.split('\n')[2]!, 'base64');
  const flipped = path.map((hash, at) =>
    at === 1 ? hash.map((byte, i) => (i === 31 ? byte ^ 1 : byte)) : hash,
  );
  const otherLog = signCheckpoint({ origin: other.verifier.name, size, root }, [LOG_SIGNER]);
  const otherKey = signCheckpoint({ origin: ORIGIN, size, root }, [other]);
  const format = (change: object) => formatLogProof({ index: INDEX, path, checkpoint, ...change });
  const wrong = (place: string) => ({ problem: { code: 'proof-wrong', place } });
  const malformed = (place: string) => ({ problem: { code: 'proof-malformed', place } });
  return [
    { name: 'another entry', proof, entry: text(ENTRY_BYTES[1]!), expect: wrong('index 2') },
    {
      name: 'a space more in the entry',
      proof,
      entry: `${text(ENTRY_BYTES[INDEX]!)} `,
      expect: wrong('index 2'),
    },
    { name: 'another index', proof: format({ index: 3 }), expect: wrong('index 3') },
    { name: 'one hash less', proof: format({ path: path.slice(1) }), expect: wrong('index 2') },
    { name: 'one hash more', proof: format({ path: [...path, path[0]] }), expect: wrong('index 2') },
    { name: 'a bit flipped in a hash', proof: format({ path: flipped }), expect: wrong('index 2') },
    { name: 'hashes in another order', proof: format({ path: path.toReversed() }), expect: wrong('index 2') },
    {
      name: 'an index beyond the tree',
      proof: format({ index: size }),
      expect: { problem: { code: 'index-beyond-tree', place: 'index 6' } },
    },
    {
      name: 'a bit flipped in the signature',
      proof: proof.replace(/(— \S+ \S{20})(\S)/, (_all, head, one) => `${head}${one === 'A' ? 'B' : 'A'}`),
      expect: { problem: { code: 'signature-wrong', place: `signature of ${ORIGIN}` } },
    },
    {
      name: 'the checkpoint of another log, by the same key',
      proof: format({ checkpoint: otherLog }),
      expect: { problem: { code: 'origin-wrong', place: 'line 1' } },
    },
    {
      name: 'a checkpoint by another key',
      proof: format({ checkpoint: otherKey }),
      expect: { problem: { code: 'key-unknown', place: 'signatures' } },
    },
    { name: 'another first line', proof: proof.replace('@v1', '@v2'), expect: malformed('line 1') },
    {
      name: 'an index with a leading zero',
      proof: proof.replace('index 2', 'index 02'),
      expect: malformed('index'),
    },
    { name: 'no index', proof: proof.replace('index 2\n', ''), expect: malformed('index') },
    {
      name: 'extra data that is no base64',
      proof: proof.replace('index', 'extra !\nindex'),
      expect: malformed('extra'),
    },
    { name: 'a hash cut short', proof: proof.replace(/=\n/, '\n'), expect: malformed('hash 1') },
    { name: 'no checkpoint', proof: proof.split('\n\n')[0]!, expect: malformed('checkpoint') },
    { name: 'carriage returns', proof: proof.replaceAll('\n', '\r\n'), expect: malformed('checkpoint') },
    {
      name: '54 hashes',
      proof: format({ path: Array.from({ length: 54 }, () => root) }),
      expect: malformed('path'),
    },
    { name: 'nothing', proof: '', expect: malformed('checkpoint') },
  ];
}
