import {
  findDelta,
  type GateListKeys,
  type ManifestDelta,
  type ManifestList,
  openDelta,
  openList,
  type PassCrypto,
  type StatusList,
  withChanges,
} from '@healthcode/pass';
import { keysFor } from './sync-plan.ts';

/** A delta that was put on a list, and the sequence that it brought it to. */
export interface DeltaStep extends ManifestDelta {
  readonly sequence: number;
}

/** How a list that is open here came about: the whole list, and the deltas put on it since, oldest first. */
export interface ListMaking {
  readonly base: ManifestList;
  readonly steps: readonly DeltaStep[];
}

/** A list that is open here. */
export interface HeldList extends ListMaking {
  readonly iss: string;
  /** As the newest manifest has it that names this state. */
  readonly entry: ManifestList;
  readonly list: StatusList;
  readonly displayKey: Uint8Array;
}

export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

export type OpenProblem =
  | 'no-key'
  | 'chunk-missing'
  | 'chunk-altered'
  | 'chunk-not-opened'
  | 'list-malformed'
  | 'delta-missing'
  | 'delta-altered'
  | 'delta-not-opened'
  | 'delta-malformed';

export type Opened =
  | { readonly ok: true; readonly held: HeldList }
  | { readonly ok: false; readonly reason: OpenProblem };

/** After so many the whole list is fetched once: a start has to put all of them on again. */
const MOST_STEPS = 64;

const bytesOf = (files: readonly { readonly bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

const sameState = (a: ManifestList, b: ManifestList): boolean =>
  a.sequence === b.sequence &&
  a.chunks.map((chunk) => chunk.name).join() === b.chunks.map((chunk) => chunk.name).join();

/** How a gate comes to the state that a manifest names. */
export type Way =
  /** It is here. */
  | { readonly kind: 'here' }
  /** By its changes since the state that is here. */
  | { readonly kind: 'delta'; readonly delta: ManifestDelta }
  | { readonly kind: 'whole' };

/** The shortest way: deltas as long as they and those before them are fewer bytes than the whole list. */
export function wayTo(entry: ManifestList, held: Pick<HeldList, 'entry' | 'steps'> | undefined): Way {
  if (!held) return { kind: 'whole' };
  if (sameState(held.entry, entry)) return { kind: 'here' };
  const isNewer = held.entry.sequence < entry.sequence && held.entry.capacity === entry.capacity;
  const delta = isNewer ? findDelta(entry, held.entry.sequence) : null;
  if (delta === null || held.steps.length >= MOST_STEPS) return { kind: 'whole' };
  const isShorter = bytesOf(held.steps) + delta.bytes <= bytesOf(entry.chunks);
  return isShorter ? { kind: 'delta', delta } : { kind: 'whole' };
}

/** The files that a list was made of. */
export const filesOf = ({ base, steps }: ListMaking): string[] =>
  [...base.chunks, ...steps].map(({ name }) => name);

interface OpenParts {
  readonly crypto: PassCrypto;
  readonly iss: string;
  readonly keys: readonly GateListKeys[];
  readonly read: ReadFile;
}

/** Opens the whole list that an entry names. */
export async function openWhole(parts: OpenParts, entry: ManifestList): Promise<Opened> {
  const { crypto, iss, keys, read } = parts;
  const files = await Promise.all(entry.chunks.map(({ name }) => read(name)));
  const chunks = files.filter((chunk) => chunk !== undefined);
  let reason: OpenProblem = 'no-key';
  for (const { listKey, displayKey } of keysFor(entry, keys)) {
    const opened = await openList({ crypto, manifest: { iss }, list: entry, chunks, listKey32: listKey });
    if (opened.ok) {
      const { list } = opened;
      return { ok: true, held: { iss, entry, base: entry, steps: [], list, displayKey } };
    }
    reason = opened.reason;
  }
  return { ok: false, reason };
}

/** Puts the changes since a state that is here on it. */
export async function openStep(
  parts: OpenParts,
  held: HeldList,
  entry: ManifestList,
  delta: ManifestDelta,
): Promise<Opened> {
  const { crypto, iss, keys, read } = parts;
  const bytes = await read(delta.name);
  if (bytes === undefined) return { ok: false, reason: 'delta-missing' };
  let reason: OpenProblem = 'no-key';
  for (const { listKey } of keysFor(entry, keys)) {
    const options = { crypto, manifest: { iss }, list: entry, delta, bytes, listKey32: listKey };
    const opened = await openDelta(options);
    if (opened.ok) {
      const list = withChanges(held.list, opened.changes);
      const steps = [...held.steps, { ...delta, sequence: entry.sequence }];
      return { ok: true, held: { ...held, entry, list, steps } };
    }
    reason = opened.reason;
  }
  return { ok: false, reason };
}

/** Opens a list again as it was made, after a start. */
export async function openAgain(parts: OpenParts, { base, steps }: ListMaking): Promise<Opened> {
  let opened = await openWhole(parts, base);
  for (const step of steps) {
    if (!opened.ok) return opened;
    const entry: ManifestList = { ...base, sequence: step.sequence };
    opened = await openStep(parts, opened.held, entry, step);
  }
  return opened;
}
