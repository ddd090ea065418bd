import {
  type GateListKeys,
  type ListAtGate,
  listServesPass,
  type Manifest,
  type ManifestList,
  openList,
  type PassCrypto,
  type StatusList,
} from '@healthcode/pass';
import type { DayList } from './freshness.ts';
import { isStillNeeded, keysFor, listName } from './sync-plan.ts';

interface HeldList {
  readonly iss: string;
  readonly entry: ManifestList;
  readonly list: StatusList;
  readonly displayKey: Uint8Array;
  /** Of the newest manifest that names this state of the list. */
  readonly manifestTime: number;
}

/** A list of the manifest that is not open here afterwards, and why. */
export interface NotOpened {
  readonly entry: ManifestList;
  readonly reason: 'no-key' | 'chunk-missing' | 'chunk-altered' | 'chunk-not-opened' | 'list-malformed';
}

type ReadChunk = (name: string) => Promise<Uint8Array | undefined>;

const sameState = (a: ManifestList, b: ManifestList): boolean =>
  a.sequence === b.sequence &&
  a.chunks.map((chunk) => chunk.name).join() === b.chunks.map((chunk) => chunk.name).join();

/** The opened lists, in memory only: on disk they stay as they were received. */
export class HeldLists {
  readonly #crypto: PassCrypto;
  #held = new Map<string, HeldList>();

  constructor(crypto: PassCrypto) {
    this.#crypto = crypto;
  }

  /** Takes over what a manifest names. A list that does not open leaves its older state, with its older time. */
  async take(manifest: Manifest, keys: readonly GateListKeys[], read: ReadChunk): Promise<NotOpened[]> {
    const failed: NotOpened[] = [];
    for (const entry of manifest.lists) {
      const name = listName(entry);
      const held = this.#held.get(name);
      const current = held && held.iss === manifest.iss && sameState(held.entry, entry) ? held : null;
      const next = current ?? (await this.#open(manifest, entry, keys, read));
      if ('reason' in next) failed.push(next);
      else this.#held.set(name, { ...next, manifestTime: manifest.issuedAt });
    }
    return failed;
  }

  /** Lets go of days that are over. */
  drop(now: number, utcOffsetMinutes: number): void {
    for (const [name, { entry }] of this.#held) {
      if (entry.day !== undefined && !isStillNeeded(entry, now, utcOffsetMinutes)) this.#held.delete(name);
    }
  }

  entries(): ManifestList[] {
    return [...this.#held.values()].map((held) => held.entry);
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

  async #open(
    manifest: Manifest,
    entry: ManifestList,
    keys: readonly GateListKeys[],
    read: ReadChunk,
  ): Promise<HeldList | NotOpened> {
    const chunks = (await Promise.all(entry.chunks.map(({ name }) => read(name)))).filter(
      (chunk) => chunk !== undefined,
    );
    let reason: NotOpened['reason'] = 'no-key';
    for (const { listKey, displayKey } of keysFor(entry, keys)) {
      const opened = await openList({
        crypto: this.#crypto,
        manifest,
        list: entry,
        chunks,
        listKey32: listKey,
      });
      if (opened.ok)
        return { iss: manifest.iss, entry, list: opened.list, displayKey, manifestTime: manifest.issuedAt };
      reason = opened.reason;
    }
    return { entry, reason };
  }
}
