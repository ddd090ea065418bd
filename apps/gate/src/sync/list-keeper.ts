import type { ApiClient, IssuerKeys } from '@healthcode/contracts/client';
import {
  type GateListKeys,
  type ListLookup,
  type Manifest,
  openManifest,
  type PassCrypto,
} from '@healthcode/pass';
import { createStore, type Store } from '../app/store.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import type { DayList } from './freshness.ts';
import { HeldLists, type NotOpened } from './held-lists.ts';
import { fetchChunk, fetchManifest } from './list-files.ts';
import { planChunks } from './sync-plan.ts';
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
  #keys: readonly GateListKeys[] = [];
  #running: Promise<RefreshResult> | null = null;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#held = new HeldLists(parts.crypto);
  }

  readonly lookup: ListLookup = (uri, iss, day) => this.#held.find(uri, iss, day);

  /** After a start, from what is on the device, without a network. */
  async restore(authority: ListAuthority): Promise<void> {
    const { database } = this.#parts;
    const [kept, jwe] = await Promise.all([
      readSetting(database, 'manifest'),
      readSetting(database, 'listKeys'),
    ]);
    if (jwe) await this.#openKeys(jwe);
    const manifest = kept ? await this.#read(kept.bytes, authority, false) : null;
    if (manifest && typeof manifest !== 'string') await this.#take(manifest, authority);
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
    const isWhole = this.#held.entries().length > 0;
    const fetched = await fetchManifest(authority.iss, isWhole ? (kept?.etag ?? null) : null);
    if (fetched.kind === 'unchanged') return 'ok';
    if (fetched.kind === 'unreachable') return 'unreachable';
    if (fetched.kind === 'refused') return fetched.status >= 500 ? 'unreachable' : 'refused';
    const manifest = await this.#read(fetched.bytes, authority, true);
    if (typeof manifest === 'string') return manifest;
    const complete = await this.#fetchChunks(manifest, authority);
    const notOpened = await this.#openAll(manifest, authority);
    if (complete && notOpened.length === 0) {
      await writeSetting(this.#parts.database, 'manifest', { bytes: fetched.bytes, etag: fetched.etag });
      await this.#dropChunks(manifest);
      return 'ok';
    }
    if (!complete) return 'unreachable';
    return notOpened.every(({ reason }) => reason === 'no-key') ? 'no-keys' : 'refused';
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

  async #fetchChunks(manifest: Manifest, { iss }: ListAuthority): Promise<boolean> {
    const { database } = this.#parts;
    const plan = planChunks(manifest, this.#held.entries(), await database.getAllKeys('chunks'));
    const fetched = await Promise.all(
      plan.fetch.map(async (name) => {
        const file = await fetchChunk(iss, name);
        if (file.kind === 'body') await database.put('chunks', file.bytes, name);
        return file.kind === 'body';
      }),
    );
    return fetched.every((arrived) => arrived);
  }

  async #openAll(manifest: Manifest, authority: ListAuthority): Promise<NotOpened[]> {
    const first = await this.#take(manifest, authority);
    const lacksKeys = first.some(({ reason }) => reason === 'no-key' || reason === 'chunk-not-opened');
    if (lacksKeys && (await this.#fetchKeys())) return this.#take(manifest, authority);
    return first;
  }

  async #take(manifest: Manifest, { utcOffsetMinutes }: ListAuthority): Promise<NotOpened[]> {
    const { database, clock } = this.#parts;
    const failed = await this.#held.take(manifest, this.#keys, (name) => database.get('chunks', name));
    // Bytes that are not what their name says would otherwise never be fetched again.
    for (const { entry, reason } of failed) {
      if (reason !== 'chunk-altered') continue;
      for (const chunk of entry.chunks) await database.delete('chunks', chunk.name);
    }
    this.#held.drop(clock.now(), utcOffsetMinutes);
    this.state.update((state) => ({ ...state, days: this.#held.days() }));
    return failed;
  }

  async #fetchKeys(): Promise<boolean> {
    const { database, client } = this.#parts;
    const deviceId = await readSetting(database, 'deviceId');
    if (!deviceId) return false;
    const reply = await client('gateKeys', { params: { deviceId } });
    if (!reply.ok || !(await this.#openKeys(reply.value.jwe))) return false;
    await writeSetting(database, 'listKeys', reply.value.jwe);
    return true;
  }

  async #openKeys(jwe: string): Promise<boolean> {
    const gateKey = await readSetting(this.#parts.database, 'gateKey');
    if (!gateKey) return false;
    const { openGateKeys } = await import('./open-keys.ts');
    const opened = await openGateKeys(jwe, gateKey.privateKey);
    if (!opened.ok) return false;
    this.#keys = opened.keys;
    return true;
  }

  async #dropChunks(manifest: Manifest): Promise<void> {
    const { database } = this.#parts;
    const plan = planChunks(manifest, this.#held.entries(), await database.getAllKeys('chunks'));
    for (const name of plan.drop) await database.delete('chunks', name);
  }
}
