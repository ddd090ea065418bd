import { randomUUID, webcrypto } from 'node:crypto';
import type { CheckRecord, ChecksUploaded, GateBundle, IssuerKeys } from '@healthcode/contracts';
import {
  findDelta,
  type GateListKeys,
  type ListAtGate,
  listServesPass,
  type Manifest,
  type ManifestList,
  type OpenListOptions,
  openDelta,
  openGateKeys,
  openList,
  openManifest,
  type PassVerdict,
  SeenSteps,
  type StatusList,
  VerifiedPassCache,
  verifyPass,
  withChanges,
} from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { type CityUser, expectOk } from './city-user.ts';
import { HeldPolicies } from './held-policies.ts';

const crypto = nodeCrypto();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
type Issuer = IssuerKeys['issuers'][number];

const keysFor = (issuer: Issuer, use: 'pass' | 'list') =>
  issuer.keys
    .filter((key) => key.use === use)
    .map(({ kid, publicKey }) => ({ kid, publicKey: bytesOf(publicKey) }));

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
  #last: { lastSequence: number; lastIssuedAt: number } | null = null;
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
  async sync(): Promise<Manifest> {
    const bytes = await this.#file('manifest');
    const own = this.#issuers.find((issuer) => issuer.iss === this.#iss)!;
    const opened = await openManifest(bytes, {
      crypto,
      listKeys: keysFor(own, 'list'),
      iss: this.#iss,
      ...(this.#last ?? {}),
    });
    if (!opened.ok) throw new Error(`manifest refused: ${opened.reason}`);
    const keys = await this.#keys();
    this.fetched = [];
    this.#lists = await Promise.all(
      opened.manifest.lists.map((entry) => this.#open(opened.manifest, entry, keys)),
    );
    this.#last = { lastSequence: opened.manifest.sequence, lastIssuedAt: opened.manifest.issuedAt };
    this.manifest = opened.manifest;
    return opened.manifest;
  }

  verify(text: string, now: number): Promise<PassVerdict> {
    return verifyPass(text, {
      crypto,
      now,
      issuers: this.#issuers.map((issuer) => ({ ...issuer, passKeys: keysFor(issuer, 'pass') })),
      lists: (uri, _iss, day) => this.#lists.find(({ entry }) => listServesPass(entry, uri, day))?.at ?? null,
      seen: this.#seen,
      cache: this.#cache,
    });
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
    // a paper list has the key of the day for which the keys were given
    const { listKey, displayKey } = keys.find(
      ({ uri, day }) => uri === entry.uri && (entry.day ?? day) === day,
    )!;
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
    return new Uint8Array(await response.arrayBuffer());
  }
}
