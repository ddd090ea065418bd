import { randomUUID, webcrypto } from 'node:crypto';
import type {
  CheckRecord,
  ChecksUploaded,
  GateBeatReply,
  GateBundle,
  IssuerKeys,
  Sighting,
} from '@healthcode/contracts';
import {
  findDelta,
  type GateListKeys,
  type ListAtGate,
  listServesPass,
  type Manifest,
  type ManifestList,
  type OpenListOptions,
  type OpenManifestResult,
  openDelta,
  openGateKeys,
  openList,
  openManifest,
  type PassVerdict,
  SeenSteps,
  type StatusList,
  seenKeyOf,
  VerifiedPassCache,
  type VerifierContext,
  verifyPass,
  withChanges,
} from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { type CityUser, expectOk } from './city-user.ts';
import { HeldPolicies } from './held-policies.ts';

const crypto = nodeCrypto();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
/** In one beat. */
const MOST_TOLD = 200;
/** A paper list has the key of the day for which the keys were given. */
const keyOf = (entry: ManifestList, keys: readonly GateListKeys[]): GateListKeys | undefined =>
  keys.find(({ uri, day }) => uri === entry.uri && (entry.day ?? day) === day);
async function allThatOpen<T>(opening: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(opening);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
type Issuer = IssuerKeys['issuers'][number];

const keysFor = (issuer: Issuer, use: 'pass' | 'list') =>
  issuer.keys
    .filter((key) => key.use === use)
    .map(({ kid, publicKey }) => ({ kid, publicKey: bytesOf(publicKey) }));

/** What stands between the published files and a gate: an honest one gives the bytes as they are. */
export type StatusProxy = (name: string, bytes: Uint8Array) => Uint8Array;

interface SyncOptions {
  /** `held`: keys are not asked for, as on a gate that gets none; a list that does not open is left out. */
  readonly keys?: 'fetch' | 'held';
}

/** A gate without a screen: enrols, fetches keys and lists, verifies by the package that the gate app uses. */
export class TestGate {
  readonly deviceId = randomUUID();
  readonly policies = new HeldPolicies();
  readonly #user: CityUser;
  readonly #seen = new SeenSteps();
  readonly #cache = new VerifiedPassCache();
  #privateKey: CryptoKey | null = null;
  #issuers: readonly Issuer[] = [];
  #iss = '';
  #lists: { entry: ManifestList; at: ListAtGate }[] = [];
  /** Names of the files of lists that the last `sync` fetched. */
  fetched: string[] = [];
  #listKeys: readonly GateListKeys[] = [];
  #untold: Sighting[] = [];
  #cursor: number | null = null;
  #last: { lastSequence: number; lastIssuedAt: number; lastDigest: string } | null = null;
  proxy: StatusProxy = (_name, bytes) => bytes;
  manifest: Manifest | null = null;

  constructor(user: CityUser) {
    this.#user = user;
  }

  async enrol(): Promise<void> {
    const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
      'deriveBits',
    ]);
    this.#privateKey = pair.privateKey as CryptoKey;
    const { x, y } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
    const publicKey = { kty: 'EC', crv: 'P-256', x: x!, y: y! } as const;
    expectOk(await this.#user.call('enrolGate', { body: { deviceId: this.deviceId, publicKey } }));
    this.takeBundle(expectOk(await this.#user.call('gateBundle')));
  }

  /** Takes a bundle whose policies the public log announces; throws for any other, and goes on with what it has. */
  takeBundle(bundle: GateBundle): void {
    this.policies.take(bundle);
    this.#issuers = bundle.keys.issuers;
    this.#iss = bundle.iss;
  }

  /** Fetches the newest manifest and what it names. */
  async sync({ keys: from = 'fetch' }: SyncOptions = {}): Promise<Manifest> {
    const opened = await this.readManifest(await this.#file('manifest'));
    if (!opened.ok) throw new Error(`manifest refused: ${opened.reason}`);
    const { manifest, digest } = opened;
    const keys = from === 'fetch' ? await this.#keys() : this.#listKeys;
    this.fetched = [];
    const opening = manifest.lists.map((entry) => this.#open(manifest, entry, keys));
    this.#lists = from === 'fetch' ? await Promise.all(opening) : await allThatOpen(opening);
    const { sequence, issuedAt } = manifest;
    this.#last = { lastSequence: sequence, lastIssuedAt: issuedAt, lastDigest: digest };
    this.manifest = manifest;
    return manifest;
  }

  /** What this gate finds of a manifest that arrives now; it is not taken over. */
  readManifest(bytes: Uint8Array): Promise<OpenManifestResult> {
    const own = this.#issuers.find((issuer) => issuer.iss === this.#iss)!;
    const listKeys = keysFor(own, 'list');
    return openManifest(bytes, { crypto, listKeys, iss: this.#iss, ...(this.#last ?? {}) });
  }

  /** @param limits what the venue allows; else what is usual */
  async verify(
    text: string,
    now: number,
    limits: Pick<VerifierContext, 'listMaxAgeMs' | 'proofMaxAgeMs'> = {},
  ): Promise<PassVerdict> {
    const verdict = await verifyPass(text, {
      ...limits,
      crypto,
      now,
      issuers: this.#issuers.map((issuer) => ({ ...issuer, passKeys: keysFor(issuer, 'pass') })),
      lists: (uri, _iss, day) => this.#lists.find(({ entry }) => listServesPass(entry, uri, day))?.at ?? null,
      seen: this.#seen,
      cache: this.#cache,
    });
    const { outcome, status, iss, passDay, step } = verdict;
    if (outcome === 'ok' && status && iss !== undefined && passDay !== undefined && step !== undefined) {
      this.#untold.push({ iss, day: passDay, step, ...status });
    }
    return verdict;
  }

  /** Tells the other devices of its venue what it saw since the last time, and hears what they saw. */
  async beat(venueId: string, now: number): Promise<GateBeatReply> {
    const { deviceId } = this;
    const health = { listIssuedAt: this.manifest?.issuedAt ?? null, waiting: 0, appVersion: 'test' };
    const seen = this.#untold.slice(-MOST_TOLD);
    const body = { deviceId, venueId, seen, cursor: this.#cursor, health };
    const reply = expectOk(await this.#user.call('gateBeat', { body }));
    this.#untold = [];
    this.#cursor = reply.cursor;
    for (const { step, ...pass } of reply.seen) this.#seen.learn(seenKeyOf(pass), step, now);
    return reply;
  }

  /** The raw entry of the day's list: 0 green or unassigned, 1 withdrawn, 2 red, 3 orange. */
  statusOf(idx: number): number {
    const value = this.#lists[0]?.at.list.get(idx);
    return typeof value === 'number' ? value : -1;
  }

  async upload(checks: CheckRecord[]): Promise<ChecksUploaded> {
    return expectOk(await this.#user.call('uploadChecks', { body: { deviceId: this.deviceId, checks } }));
  }

  async #keys(): Promise<readonly GateListKeys[]> {
    const { jwe } = expectOk(await this.#user.call('gateKeys', { params: { deviceId: this.deviceId } }));
    const opened = await openGateKeys(jwe, this.#privateKey!);
    if (!opened.ok) throw new Error(`gate keys refused: ${opened.reason}`);
    // a list of yesterday may still be named in the moment after midnight
    this.#listKeys = [...opened.keys, ...this.#listKeys];
    return this.#listKeys;
  }

  async #open(manifest: Manifest, entry: ManifestList, keys: readonly GateListKeys[]) {
    const key = keyOf(entry, keys);
    if (!key) throw new Error('list refused: no-key');
    const { listKey, displayKey } = key;
    const list = await this.#openList({ crypto, manifest, list: entry, listKey32: listKey });
    return { entry, at: { list, displayKey, manifestTime: entry.asOf ?? manifest.issuedAt } };
  }

  /** By its changes where an earlier state of the list is here and a delta leads from it, else the whole. */
  async #openList(parts: Omit<OpenListOptions, 'chunks'>): Promise<StatusList> {
    const entry = parts.list;
    const held = this.#lists.find((one) => one.entry.uri === entry.uri && one.entry.day === entry.day);
    if (held?.entry.sequence === entry.sequence) return held.at.list;
    const delta = held ? findDelta(entry, held.entry.sequence) : null;
    if (held && delta) {
      const bytes = await this.#listFile(delta.name);
      const opened = await openDelta({ ...parts, delta, bytes });
      if (!opened.ok) throw new Error(`delta refused: ${opened.reason}`);
      return withChanges(held.at.list, opened.changes);
    }
    const chunks = await Promise.all(entry.chunks.map(({ name }) => this.#listFile(name)));
    const opened = await openList({ ...parts, chunks });
    if (!opened.ok) throw new Error(`list refused: ${opened.reason}`);
    return opened.list;
  }

  #listFile(name: string): Promise<Uint8Array> {
    this.fetched.push(name);
    return this.#file(name);
  }

  async #file(name: string): Promise<Uint8Array> {
    const response = await this.#user.fetch(`${this.#user.origin}/status/v1/${this.#iss}/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return this.proxy(name, new Uint8Array(await response.arrayBuffer()));
  }
}
