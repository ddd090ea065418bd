import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, type ManifestList, openDelta, openList, openManifest } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import type { TrustedKey } from '../../platform/keys/signing-keys.ts';
import type { Services } from '../../services.ts';
import { DeltaLadder } from './delta-ladder.ts';
import type { ListIdentity } from './published-list.ts';

/** A list as the files have it that were published before a restart. */
export interface RecoveredList {
  readonly entry: ManifestList;
  readonly packed: Uint8Array;
  readonly ladder: DeltaLadder;
}

/** What is out of a list, read back from its own files; undefined where there is nothing, or nothing that opens. */
export type RecoverList = (identity: ListIdentity) => Promise<RecoveredList | undefined>;

const crypto = nodeCrypto();

/**
 * Reads back what was published before a restart, so that gates go on by deltas instead of fetching every list anew.
 * Files that are gone, cut short or somebody else's mean only that: a list is published whole.
 */
export function recoverLists(
  folder: string,
  { policy, keys, clock }: Pick<Services, 'policy' | 'keys' | 'clock'>,
): RecoverList {
  let manifest: Promise<Manifest | null> | undefined;
  return async (identity) => {
    manifest ??= readManifest(folder, policy.iss, keys.signing.trusted('list', clock.cityNow()));
    const found = (await manifest)?.lists.find((entry) => isOf(entry, identity));
    if (!found) return undefined;
    return recover(folder, found, identity).catch(() => undefined);
  };
}

const isOf = (entry: ManifestList, { uri, day, period, capacity }: ListIdentity): boolean =>
  entry.uri === uri && entry.day === day && entry.period?.[0] === period?.[0] && entry.capacity === capacity;

async function readManifest(
  folder: string,
  iss: string,
  listKeys: readonly TrustedKey[],
): Promise<Manifest | null> {
  const path = join(folder, 'manifest');
  if (!existsSync(path)) return null;
  const opened = await openManifest(readFileSync(path), { crypto, iss, listKeys });
  return opened.ok ? opened.manifest : null;
}

async function recover(
  folder: string,
  entry: ManifestList,
  { iss, listKey }: ListIdentity,
): Promise<RecoveredList | undefined> {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const options = { crypto, manifest: { iss }, list: entry, listKey32: listKey };
  const opened = await openList({ ...options, chunks: entry.chunks.map(({ name }) => read(name)) });
  if (!opened.ok) return undefined;
  const deltas = await Promise.all(
    entry.deltas.map(async (delta) => ({
      from: delta.from,
      opened: await openDelta({ ...options, delta, bytes: read(delta.name) }),
    })),
  );
  const rungs = deltas.flatMap(({ from, opened: one }) =>
    one.ok ? [{ from, indices: one.changes.indices }] : [],
  );
  const ladder = new DeltaLadder(rungs.toSorted((one, other) => one.from - other.from));
  return { entry, packed: opened.list.bytes, ladder };
}
