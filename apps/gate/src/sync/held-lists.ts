import {
  type GateListKeys,
  type ListAtGate,
  listServesPass,
  type Manifest,
  type ManifestList,
  type PassCrypto,
} from '@healthcode/pass';
import type { DayList } from './freshness.ts';
import {
  filesOf,
  type HeldList,
  type ListMaking,
  type Opened,
  type OpenProblem,
  openAgain,
  openStep,
  openWhole,
  type ReadFile,
  type Way,
  wayTo,
} from './held-list.ts';
import { isStillNeeded, listName } from './sync-plan.ts';

/** A list of the manifest that is not open here afterwards, and why. */
export interface NotOpened {
  readonly entry: ManifestList;
  readonly reason: OpenProblem;
  /** The files that it was to be opened from. */
  readonly files: readonly string[];
}

/** The state of a list, and of which time it speaks. */
interface TimedList extends HeldList {
  readonly manifestTime: number;
}

/** A list made ahead speaks of the moment at which it was made, every other of that of the manifest that names it. */
const timeOf = (manifest: Manifest, entry: ManifestList): number => entry.asOf ?? manifest.issuedAt;

/** The opened lists, in memory only: on disk they stay as they were received. */
export class HeldLists {
  readonly #crypto: PassCrypto;
  #held = new Map<string, TimedList>();

  constructor(crypto: PassCrypto) {
    this.#crypto = crypto;
  }

  /** How a list that a manifest names is come by. @param whole no delta: one has failed */
  wayTo(manifest: Manifest, entry: ManifestList, whole = false): Way {
    const held = this.#held.get(listName(entry));
    const way = wayTo(entry, held?.iss === manifest.iss ? held : undefined);
    return whole && way.kind === 'delta' ? { kind: 'whole' } : way;
  }

  /** Takes over what a manifest names. A list that does not open leaves its older state, with its older time. */
  async take(
    manifest: Manifest,
    keys: readonly GateListKeys[],
    read: ReadFile,
    whole = false,
  ): Promise<NotOpened[]> {
    const parts = { crypto: this.#crypto, iss: manifest.iss, keys, read };
    const failed: NotOpened[] = [];
    for (const entry of manifest.lists) {
      const held = this.#held.get(listName(entry));
      const way = this.wayTo(manifest, entry, whole);
      const opened: Opened =
        held && way.kind === 'here'
          ? { ok: true, held: { ...held, entry } }
          : held && way.kind === 'delta'
            ? await openStep(parts, held, entry, way.delta)
            : await openWhole(parts, entry);
      if (opened.ok) this.#keep(manifest, opened.held);
      else failed.push({ entry, reason: opened.reason, files: filesOfWay(way, entry) });
    }
    return failed;
  }

  /** After a start: opens what is on the device as it was made, as far as the manifest kept with it names it. */
  async restore(
    manifest: Manifest,
    makings: Readonly<Record<string, ListMaking>>,
    keys: readonly GateListKeys[],
    read: ReadFile,
  ): Promise<void> {
    const parts = { crypto: this.#crypto, iss: manifest.iss, keys, read };
    for (const entry of manifest.lists) {
      const making = makings[listName(entry)];
      const reaches = making && (making.steps.at(-1)?.sequence ?? making.base.sequence) === entry.sequence;
      const opened = await (reaches ? openAgain(parts, making) : openWhole(parts, entry));
      if (opened.ok) this.#keep(manifest, { ...opened.held, entry });
    }
  }

  #keep(manifest: Manifest, held: HeldList): void {
    this.#held.set(listName(held.entry), { ...held, manifestTime: timeOf(manifest, held.entry) });
  }

  /** Lets go of days that are over. */
  drop(now: number, utcOffsetMinutes: number): void {
    for (const [name, { entry }] of this.#held) {
      if (entry.day !== undefined && !isStillNeeded(entry, now, utcOffsetMinutes)) this.#held.delete(name);
    }
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  /** How the lists came about that are open here, by their names. */
  makings(): Record<string, ListMaking> {
    return Object.fromEntries([...this.#held].map(([name, { base, steps }]) => [name, { base, steps }]));
  }

  /** The files on disk that the open lists were made of. */
  files(): string[] {
    return [...this.#held.values()].flatMap(filesOf);
  }

  days(): DayList[] {
    return [...this.#held.values()].flatMap(({ entry, manifestTime }) =>
      entry.day === undefined ? [] : [{ day: entry.day, manifestTime }],
    );
  }

  /** As `ListLookup` of the verifier. */
  find(uri: string, iss: string, lastDay: number): ListAtGate | null {
    for (const held of this.#held.values()) {
      if (held.iss === iss && listServesPass(held.entry, uri, lastDay)) return held;
    }
    return null;
  }
}

/** The files that are needed to go a way. */
export function filesOfWay(way: Way, entry: ManifestList): string[] {
  if (way.kind === 'here') return [];
  return way.kind === 'delta' ? [way.delta.name] : entry.chunks.map(({ name }) => name);
}
