import { readFileSync } from 'node:fs';
import type { GateBundle } from '@healthcode/contracts/client';
import {
  contentHash,
  EMPTY_EDGE,
  encodeLogEntry,
  formatLogProof,
  formatVerifierKey,
  type JsonValue,
  planAppend,
  proveInclusion,
  type TreeEdge,
} from '@healthcode/translog';
import { generateLogSigner, type LogSigner, signCheckpoint } from '@healthcode/translog/sign';

export const ORIGIN = 'health-code/CN-TJ/log';
export const signer = generateLogSigner(ORIGIN);
export const VENUES = JSON.parse(
  readFileSync(new URL('../../../policy/tianjin/venues.json', import.meta.url), 'utf8'),
) as JsonValue;

/** A log whose files are in memory. */
export class TestLog {
  readonly #files = new Map<string, Uint8Array>();
  readonly #signer: LogSigner;
  #edge: TreeEdge = EMPTY_EDGE;
  #checkpoint = '';

  constructor(by: LogSigner = signer) {
    this.#signer = by;
  }

  /** @returns its index */
  add(entry: Uint8Array): number {
    const plan = planAppend(this.#edge, [entry]);
    for (const { path, bytes } of plan.files) this.#files.set(path, bytes);
    this.#checkpoint = signCheckpoint({ origin: ORIGIN, size: plan.size, root: plan.root }, [this.#signer]);
    this.#edge = plan.edge;
    return plan.size - 1;
  }

  /** Something else. */
  addCounts(green: number): void {
    const counts = { green, orange: 0, red: 0 };
    this.add(
      encodeLogEntry({
        type: 'daily-counts',
        v: 1,
        at: '2020-02-20T00:00:00.000Z',
        day: '2020-02-20',
        counts,
      }),
    );
  }

  async prove(index: number, entry: Uint8Array): Promise<string> {
    const source = { read: async (path: string) => this.#files.get(path) ?? null };
    const path = await proveInclusion(source, index, this.#edge.size);
    return formatLogProof({ index, path, checkpoint: this.#checkpoint, extra: entry });
  }
}

export const policyEntry = (document: JsonValue, version = 1): Uint8Array =>
  encodeLogEntry({
    type: 'venue-policies',
    v: 1,
    at: '2020-02-20T00:00:00.000Z',
    id: 'venue-policies',
    version,
    sha256: contentHash(document),
    inForceFrom: '2020-02-20T00:00:00.000Z',
    emergency: false,
    signedOff: [
      { role: 'author', office: 'a' },
      { role: 'approver', office: 'b' },
    ],
  });

export const bundleOf = (policies: unknown, policyProof: string, key = signer): GateBundle => ({
  iss: 'CN-TJ',
  keys: {
    issuers: [
      {
        iss: 'CN-TJ',
        standing: 'own',
        utcOffsetMinutes: 480,
        keys: [],
        logKey: formatVerifierKey(key.verifier),
      },
    ],
  },
  policies,
  policyProof,
  venues: [],
  issuedAt: 0,
});

/** A log with other entries before and after the policies, and a bundle that it proves. */
export async function announced(log = new TestLog()) {
  for (let i = 0; i < 5; i++) log.addCounts(i);
  const entry = policyEntry(VENUES);
  const index = log.add(entry);
  for (let i = 0; i < 60; i++) log.addCounts(i);
  return { log, entry, index, bundle: bundleOf(VENUES, await log.prove(index, entry)) };
}
