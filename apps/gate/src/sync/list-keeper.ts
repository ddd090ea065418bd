import type { ApiClient, IssuerKeys } from '@healthcode/contracts/client';
import { type ListLookup, type Manifest, openManifest, type PassCrypto } from '@healthcode/pass';
import { createStore, type Store } from '../app/store.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import type { DayList } from './freshness.ts';
import { filesOfWay, HeldLists, type NotOpened } from './held-lists.ts';
import { fetchChunk, fetchManifest } from './list-files.ts';
import { ListKeyring } from './list-keyring.ts';
import { planFiles } from './sync-plan.ts';
import { trustedListKeys } from './trust.ts';

export type RefreshResult =
  | 'ok'
  | 'unreachable'
  /** The server answered, but with something that must not be used: an old manifest, a foreign key. */
  | 'refused'
  /** The manifest is signed with a key that the bundle does not hold: the bundle has to be fetched again. */
  | 'unknown-key'
  /** Keys for a list are missing; the server does not give them to this device (signed out, withdrawn). */
  | 'no-keys';

export interface ListState {
  readonly days: readonly DayList[];
  readonly refreshing: boolean;
  readonly last: RefreshResult | null;
}

/** Who publishes the lists and whom to trust for them; from the bundle. */
export interface ListAuthority {
  readonly iss: string;
  readonly keys: IssuerKeys;
  readonly utcOffsetMinutes: number;
}

interface KeeperParts {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  readonly crypto: PassCrypto;
  readonly clock: ClockKeeper;
}

/** Keeps the status lists: fetched as ciphertext, opened in memory, never older than what was seen before. */
export class ListKeeper {
  readonly state: Store<ListState> = createStore<ListState>({ days: [], refreshing: false, last: null });
  readonly #parts: KeeperParts;
  readonly #held: HeldLists;
  readonly #keyring: ListKeyring;
  #running: Promise<RefreshResult> | null = null;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#held = new HeldLists(parts.crypto);
    this.#keyring = new ListKeyring(parts.database, parts.client);
  }

  readonly lookup: ListLookup = (uri, iss, day) => this.#held.find(uri, iss, day);

  /** After a start, from what is on the device, without a network. */
  async restore(authority: ListAuthority): Promise<void> {
    const { database } = this.#parts;
    const [kept, makings = {}] = await Promise.all([
      readSetting(database, 'manifest'),
      readSetting(database, 'listMakings'),
      this.#keyring.restore(),
    ]);
    const manifest = kept ? await this.#read(kept.bytes, authority, false) : null;
    if (!manifest || typeof manifest === 'string') return;
    await this.#held.restore(manifest, makings, this.#keyring.keys, this.#readFile);
    this.#showDays(authority);
  }

  /** Looks for a newer manifest, once at a time. */
  refresh(authority: ListAuthority): Promise<RefreshResult> {
    this.#running ??= this.#refresh(authority).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #refresh(authority: ListAuthority): Promise<RefreshResult> {
    this.state.update((state) => ({ ...state, refreshing: true }));
    const last = await this.#fetchNewest(authority);
    this.#held.drop(this.#parts.clock.now(), authority.utcOffsetMinutes);
    this.state.set({ days: this.#held.days(), refreshing: false, last });
    return last;
  }

  async #fetchNewest(authority: ListAuthority): Promise<RefreshResult> {
    const kept = await readSetting(this.#parts.database, 'manifest');
    const hasKeys = (await this.#keyring.isKept()) || (await this.#keyring.fetch());
    const fetched = await fetchManifest(authority.iss, this.#held.isEmpty ? null : (kept?.etag ?? null));
    if (fetched.kind === 'unchanged') return hasKeys ? 'ok' : 'no-keys';
    if (fetched.kind === 'unreachable') return 'unreachable';
    if (fetched.kind === 'refused') return fetched.status >= 500 ? 'unreachable' : 'refused';
    const manifest = await this.#read(fetched.bytes, authority, true);
    if (typeof manifest === 'string') return manifest;
    const taken = await this.#takeFiles(manifest, authority, false);
    // a way by deltas that does not lead there is no harm: the whole list is fetched
    const result = taken === 'refused' ? await this.#takeFiles(manifest, authority, true) : taken;
    if (result === 'ok') await this.#keepOnDisk({ bytes: fetched.bytes, etag: fetched.etag });
    return result;
  }

  async #takeFiles(manifest: Manifest, authority: ListAuthority, whole: boolean): Promise<RefreshResult> {
    const complete = await this.#fetchFiles(manifest, authority, whole);
    const notOpened = await this.#openAll(manifest, authority, whole);
    if (complete && notOpened.length === 0) return 'ok';
    if (!complete) return 'unreachable';
    return notOpened.every(({ reason }) => reason === 'no-key') ? 'no-keys' : 'refused';
  }

  /** What is needed to open the same lists after a start, in one transaction; then what is not is let go. */
  async #keepOnDisk(manifest: { readonly bytes: Uint8Array; readonly etag: string | null }): Promise<void> {
    const { database } = this.#parts;
    const change = database.transaction('settings', 'readwrite');
    void change.store.put(manifest, 'manifest');
    void change.store.put(this.#held.makings(), 'listMakings');
    await change.done;
    const { drop } = planFiles([], this.#held.files(), await database.getAllKeys('chunks'));
    for (const name of drop) await database.delete('chunks', name);
  }

  /** Opens a manifest. One that just arrived must follow the newest seen, which is noted before it is used. */
  async #read(
    bytes: Uint8Array,
    { iss, keys }: ListAuthority,
    isNew: boolean,
  ): Promise<Manifest | 'refused' | 'unknown-key'> {
    const { crypto, database, clock } = this.#parts;
    const seen = isNew ? await readSetting(database, 'seenManifest') : undefined;
    const opened = await openManifest(bytes, {
      crypto,
      iss,
      listKeys: trustedListKeys(keys, iss),
      ...(seen && { lastSequence: seen.sequence, lastIssuedAt: seen.issuedAt, lastDigest: seen.digest }),
    });
    if (!opened.ok) return opened.reason === 'unknown-key' ? 'unknown-key' : 'refused';
    const { manifest, digest } = opened;
    if (isNew) {
      await writeSetting(database, 'seenManifest', {
        sequence: manifest.sequence,
        issuedAt: manifest.issuedAt,
        digest,
      });
      await clock.sawSignedTime(manifest.issuedAt);
    }
    return manifest;
  }

  async #fetchFiles(manifest: Manifest, { iss }: ListAuthority, whole: boolean): Promise<boolean> {
    const { database } = this.#parts;
    const wanted = manifest.lists.flatMap((entry) =>
      filesOfWay(this.#held.wayTo(manifest, entry, whole), entry),
    );
    const plan = planFiles(wanted, [], await database.getAllKeys('chunks'));
    const fetched = await Promise.all(
      plan.fetch.map(async (name) => {
        const file = await fetchChunk(iss, name);
        if (file.kind === 'body') await database.put('chunks', file.bytes, name);
        return file.kind === 'body';
      }),
    );
    return fetched.every((arrived) => arrived);
  }

  async #openAll(manifest: Manifest, authority: ListAuthority, whole: boolean): Promise<NotOpened[]> {
    const first = await this.#take(manifest, authority, whole);
    const lacksKeys = first.some(({ reason }) => reason === 'no-key' || reason.endsWith('-not-opened'));
    if (lacksKeys && (await this.#keyring.fetch())) return this.#take(manifest, authority, whole);
    return first;
  }

  async #take(manifest: Manifest, authority: ListAuthority, whole: boolean): Promise<NotOpened[]> {
    const { database } = this.#parts;
    const failed = await this.#held.take(manifest, this.#keyring.keys, this.#readFile, whole);
    // Bytes that are not what their name says would otherwise never be fetched again.
    for (const { files, reason } of failed) {
      if (!reason.endsWith('-altered')) continue;
      for (const name of files) await database.delete('chunks', name);
    }
    this.#showDays(authority);
    return failed;
  }

  readonly #readFile = (name: string) => this.#parts.database.get('chunks', name);

  #showDays({ utcOffsetMinutes }: ListAuthority): void {
    this.#held.drop(this.#parts.clock.now(), utcOffsetMinutes);
    this.state.update((state) => ({ ...state, days: this.#held.days() }));
  }
}
