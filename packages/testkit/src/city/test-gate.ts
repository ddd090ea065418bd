import { randomUUID, webcrypto } from 'node:crypto';
import type { CheckRecord, ChecksUploaded, GateBundle, IssuerKeys } from '@healthcode/contracts';
import {
  type GateListKeys,
  type ListAtGate,
  listServesPass,
  type Manifest,
  type ManifestList,
  openGateKeys,
  openList,
  openManifest,
  type PassVerdict,
  SeenSteps,
  VerifiedPassCache,
  verifyPass,
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
    return opened.keys;
  }

  async #open(manifest: Manifest, entry: ManifestList, keys: readonly GateListKeys[]) {
    // a paper list has the key of the day for which the keys were given
    const key = keys.find(({ uri, day }) => uri === entry.uri && (entry.day ?? day) === day)!;
    const chunks = await Promise.all(entry.chunks.map((chunk) => this.#file(chunk.name)));
    const opened = await openList({ crypto, manifest, list: entry, chunks, listKey32: key.listKey });
    if (!opened.ok) throw new Error(`list refused: ${opened.reason}`);
    return {
      entry,
      at: { list: opened.list, displayKey: key.displayKey, manifestTime: manifest.issuedAt },
    };
  }

  async #file(name: string): Promise<Uint8Array> {
    const response = await this.#user.fetch(`${this.#user.origin}/status/v1/${this.#iss}/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
