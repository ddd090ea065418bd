import { createHash } from 'node:crypto';
import {
  concatBytes,
  encodeCbor,
  encodeManifest,
  encodeSign1,
  flipS,
  type Manifest,
  paperListOf,
  protectedHeader,
  sigStructure,
  toHex,
} from '@healthcode/pass';
import type { TestKey } from './deterministic-signing.ts';
import { sealedList } from './list-vectors.ts';
import { DAY, flipBit, ISS, KEYS, NOW } from './pass-factory.ts';
import type { ManifestVectors } from './types.ts';

const SEQUENCE = 41;

function manifestAt(sequence: number, issuedAt: number): Manifest {
  const { entry } = sealedList();
  const { day: _, ...rest } = entry;
  const paper = { ...rest, ...paperListOf(DAY), sequence: 3, deltas: [{ ...entry.chunks[0]!, from: 2 }] };
  const tomorrow = { ...entry, uri: 'd', day: DAY + 1, asOf: issuedAt - 60_000, sequence: 8 };
  return { iss: ISS, sequence, issuedAt, lists: [entry, paper, tomorrow] };
}

/** The same with something else in the first of its lists. */
const withFirst = (manifest: Manifest, change: object): Uint8Array =>
  signed(encodeCbor({ ...manifest, lists: [{ ...manifest.lists[0], ...change }] }));

function signed(payload: Uint8Array, key: TestKey = KEYS.list, kid: string = key.kid): Uint8Array {
  const header = protectedHeader(Buffer.from(kid, 'hex'));
  return encodeSign1(header, payload, key.sign(sigStructure(header, payload)));
}

/** docs/vectors/manifests.json */
export function manifestVectors(): ManifestVectors {
  const manifest = manifestAt(SEQUENCE, NOW);
  const payload = encodeManifest(manifest);
  const bytes = signed(payload);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const hex = toHex(bytes);
  const resigned = toHex(signed(encodeManifest({ ...manifest, lists: [] })));
  const bad = (name: string, changed: Uint8Array, expect: string) => ({
    name,
    bytes: toHex(changed),
    expect,
  });
  const good = { bytes: hex, expect: 'ok', manifest };
  return {
    about: 'Signed manifests (hex) as a gate opens them, with what it knew of the last one.',
    iss: ISS,
    listKeys: [{ kid: KEYS.list.kid, publicKey: toHex(KEYS.list.publicKey) }],
    cases: [
      { name: 'the first', ...good },
      { name: 'the next', ...good, lastSequence: SEQUENCE - 1, lastIssuedAt: NOW },
      { name: 'the same again', ...good, lastSequence: SEQUENCE, lastIssuedAt: NOW, lastDigest: digest },
      { name: 'the same again, its digest not kept', ...good, lastSequence: SEQUENCE, lastIssuedAt: NOW },
      {
        name: 'a lower sequence',
        bytes: hex,
        lastSequence: SEQUENCE + 1,
        lastIssuedAt: NOW - 1,
        expect: 'lower-sequence',
      },
      {
        name: 'an older time',
        bytes: hex,
        lastSequence: SEQUENCE - 1,
        lastIssuedAt: NOW + 1,
        expect: 'older-time',
      },
      {
        name: 'a sequence used twice',
        bytes: resigned,
        lastSequence: SEQUENCE,
        lastIssuedAt: NOW,
        lastDigest: digest,
        expect: 'sequence-reused',
      },
      bad('another region', signed(encodeManifest({ ...manifest, iss: 'CN-HE' })), 'other-issuer'),
      bad('signed by a key for passes', signed(payload, KEYS.issuing), 'unknown-key'),
      bad(
        'the kid of the list key, signed by another',
        signed(payload, KEYS.issuing, KEYS.list.kid),
        'signature-invalid',
      ),
      bad('one bit', flipBit(bytes, 60), 'signature-invalid'),
      bad('the high-s twin', concatBytes(bytes.subarray(0, -64), flipS(bytes.subarray(-64))), 'malformed'),
      bad('bytes after it', concatBytes(bytes, Uint8Array.of(0)), 'malformed'),
      bad('a field more', signed(encodeCbor({ ...manifest, note: 1 })), 'malformed'),
      bad(
        'a list with both day and period',
        signed(encodeCbor({ ...manifest, lists: [{ ...manifest.lists[1], day: DAY }] })),
        'malformed',
      ),
      bad('a list ahead of the manifest', withFirst(manifest, { asOf: NOW + 1 }), 'malformed'),
      bad(
        'a half year made ahead',
        signed(encodeCbor({ ...manifest, lists: [{ ...manifest.lists[1], asOf: NOW }] })),
        'malformed',
      ),
      bad(
        'a delta that does not begin before its list',
        withFirst(manifest, { deltas: [{ ...manifest.lists[0]!.chunks[0]!, from: 7 }] }),
        'malformed',
      ),
    ],
  };
}
