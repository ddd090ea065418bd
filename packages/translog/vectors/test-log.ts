import { createHash, createPrivateKey } from 'node:crypto';
import {
  contentHash,
  encodeLogEntry,
  type LogEntry,
  type LogFile,
  planAppend,
  type TreeEdge,
} from '@healthcode/translog';
import { importLogSigner, type LogSigner, signCheckpoint } from '@healthcode/translog/sign';

export const ORIGIN = 'log.example/healthcode';
/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The test key of a name: its private half is the SHA-256 of `healthcode test key: NAME`. */
export function testSigner(name: string, keyName = name): LogSigner {
  return signerFromSeed(name, createHash('sha256').update(`healthcode test key: ${keyName}`).digest());
}

export function signerFromSeed(name: string, seed: Uint8Array): LogSigner {
  const key = Buffer.concat([PKCS8_HEAD, seed]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return importLogSigner(name, privateKey.export({ format: 'pem', type: 'pkcs8' }) as string);
}

export const LOG_SIGNER: LogSigner = testSigner(ORIGIN);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** The generator of P-256 as a point: any will do. */
const POINT = '036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
export const SALT: Uint8Array = Uint8Array.from({ length: 32 }, (_, i) => i);
export const RECORD = 'district-cdc/T-2022-0815';

/** What the third entry publishes. */
export const VENUES = { venueTypes: [{ id: 'mall', name: { en: 'Mall', zh: '商场' } }], version: 2 };

/** One entry of every type. */
export const ENTRIES: readonly LogEntry[] = [
  {
    type: 'issuing-key',
    v: 1,
    at: '2022-11-01T00:00:00.000Z',
    event: 'added',
    iss: 'CN-TJ',
    use: 'passes',
    publicKey: POINT,
    kid: createHash('sha256').update(Buffer.from(POINT, 'hex')).digest('hex').slice(0, 8),
  },
  {
    type: 'rule-set',
    v: 1,
    at: '2022-11-01T00:01:00.000Z',
    id: 'tianjin-2022',
    version: 3,
    sha256: hash('rules'),
    inForceFrom: '2022-11-03T00:00:00.000Z',
    emergency: false,
    signedOff: [
      { role: 'author', office: 'health-commission' },
      { role: 'approver', office: 'big-data-centre' },
    ],
  },
  {
    type: 'venue-policies',
    v: 1,
    at: '2022-11-01T00:02:00.000Z',
    id: 'tianjin-venues',
    version: 2,
    sha256: contentHash(VENUES),
    inForceFrom: '2022-11-01T12:00:00.000Z',
    emergency: true,
    signedOff: [
      { role: 'author', office: 'health-commission' },
      { role: 'approver', office: 'big-data-centre' },
      { role: 'approver', office: 'health-commission' },
    ],
  },
  {
    type: 'status-manifest',
    v: 1,
    at: '2022-11-01T00:03:00.000Z',
    iss: 'CN-TJ',
    manifests: [
      { sequence: 41, sha256: hash('manifest 41') },
      { sequence: 42, sha256: hash('manifest 42') },
    ],
  },
  {
    type: 'suspension',
    v: 1,
    at: '2022-11-01T00:04:00.000Z',
    event: 'ordered',
    commitment: createHash('sha256').update(SALT).update(RECORD).digest('hex'),
    ground: 'source-does-not-answer',
    until: '2022-11-15T00:00:00.000Z',
    offices: ['health-commission', 'appeals-office'],
  },
  {
    type: 'daily-counts',
    v: 1,
    at: '2022-11-02T00:05:00.000Z',
    day: '2022-11-01',
    counts: { green: 15_580_000, orange: 12_000, red: 8_000, 'suspensions-in-force': 1 },
  },
];

export const ENTRY_BYTES: readonly Uint8Array[] = ENTRIES.map(encodeLogEntry);

/** The files of a log by path. */
export type Files = Map<string, Uint8Array>;

/** Appends to a log's files as a server does, and signs the new checkpoint. */
export function appendTo(files: Files, edge: TreeEdge, entries: readonly Uint8Array[]): TreeEdge {
  const plan = planAppend(edge, entries);
  for (const { path, bytes } of plan.files) files.set(path, bytes);
  const checkpoint = { origin: ORIGIN, size: plan.size, root: plan.root };
  files.set('checkpoint', Buffer.from(signCheckpoint(checkpoint, [LOG_SIGNER])));
  return plan.edge;
}

export const sourceOf = (files: ReadonlyMap<string, LogFile['bytes']>) => ({
  read: async (path: string) => files.get(path) ?? null,
});
