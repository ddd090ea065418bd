/** Runs docs/vectors against this package, anywhere it runs: no Node and no test library in here. */
import {
  decodeBase45,
  encodeBase45,
  fromHex,
  type ListChanges,
  type ListLookup,
  listServesPass,
  type ManifestList,
  openDelta,
  openGateKeys,
  openList,
  openManifest,
  type PassCrypto,
  readStatusList,
  SeenSteps,
  type StatusList,
  statusListOver,
  toHex,
  type VerifiedPassCache,
  type VerifierContext,
  verifyPass,
} from '@healthcode/pass';
import type { IssuerVector, ListVector, PassCase, PassVectors, VectorFiles } from './types.ts';

/** One vector's outcome; `expected` and `actual` are JSON with sorted keys. */
export interface VectorResult {
  readonly name: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
}

/** Runs every vector of every file with the given primitives; `subtle` opens the key envelopes. */
export async function runVectors(
  files: VectorFiles,
  crypto: PassCrypto,
  subtle: SubtleCrypto = globalThis.crypto.subtle,
  newCache?: () => VerifiedPassCache,
): Promise<VectorResult[]> {
  return [
    ...runBase45(files),
    ...(await runPasses(files.passes, crypto, newCache)),
    ...(await runStatusLists(files, crypto)),
    ...(await runManifests(files, crypto)),
    ...(await runSealedLists(files, crypto)),
    ...(await runListDeltas(files, crypto)),
    ...(await runGateKeys(files, subtle)),
  ];
}

function result(name: string, expected: unknown, actual: unknown): VectorResult {
  const [left, right] = [sortedJson(expected), sortedJson(actual)];
  return { name, passed: left === right, expected: left, actual: right };
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function bytes(hex: string): Uint8Array {
  const decoded = fromHex(hex);
  if (decoded === null) throw new TypeError('a vector holds something that is not hex');
  return decoded;
}

function runBase45({ base45 }: VectorFiles): VectorResult[] {
  return base45.cases.map(({ text, bytes: hex }) => {
    const decoded = decodeBase45(text);
    const back = decoded === null ? null : encodeBase45(decoded);
    const name = `base45: ${JSON.stringify(text)}`;
    return result(name, [hex, hex === null ? null : text], [decoded === null ? null : toHex(decoded), back]);
  });
}

async function runPasses(
  file: PassVectors,
  crypto: PassCrypto,
  newCache?: () => VerifiedPassCache,
): Promise<VectorResult[]> {
  const results: VectorResult[] = [];
  const issuers = file.issuers.map(issuerFrom);
  for (const vector of file.cases) {
    const base = { ...contextOf(file, vector, crypto), issuers, ...(newCache && { cache: newCache() }) };
    for (const earlier of vector.before ?? []) await verifyPass(earlier.text, { ...base, now: earlier.now });
    results.push(result(`passes: ${vector.name}`, vector.expect, await verifyPass(vector.text, base)));
    // with a cache, the second sight must say what the first said, whatever came in between
    if (newCache && vector.before === undefined)
      results.push(
        result(`passes, again: ${vector.name}`, vector.expect, await verifyPass(vector.text, base)),
      );
  }
  return results;
}

function contextOf(
  file: PassVectors,
  vector: PassCase,
  crypto: PassCrypto,
): Omit<VerifierContext, 'issuers'> {
  const held = (vector.lists ?? file.defaultLists).map((name) => file.lists[name]!);
  return {
    crypto,
    now: vector.now ?? file.now,
    lists: lookupIn(held),
    seen: new SeenSteps(),
    ...(vector.listMaxAgeMs !== undefined && { listMaxAgeMs: vector.listMaxAgeMs }),
    ...(vector.proofMaxAgeMs !== undefined && { proofMaxAgeMs: vector.proofMaxAgeMs }),
  };
}

function issuerFrom(issuer: IssuerVector) {
  const passKeys = issuer.passKeys.map(({ kid, publicKey }) => ({ kid, publicKey: bytes(publicKey) }));
  return { ...issuer, passKeys };
}

function lookupIn(held: readonly ListVector[]): ListLookup {
  return (uri, iss, day) => {
    const vector = held.find((one) => one.iss === iss && listServesPass(one, uri, day));
    if (vector === undefined) return null;
    const { displayKey, manifestTime } = vector;
    return {
      list: listFrom(vector),
      displayKey: displayKey === null ? null : bytes(displayKey),
      manifestTime,
    };
  };
}

function listFrom({ bits, capacity, entries }: ListVector): StatusList {
  const packed = new Uint8Array((capacity * bits) / 8);
  for (const [idx, value] of entries) packed[Math.floor((idx * bits) / 8)]! |= value << ((idx * bits) % 8);
  return statusListOver(bits, packed);
}

async function runStatusLists(files: VectorFiles, crypto: PassCrypto): Promise<VectorResult[]> {
  const results: VectorResult[] = [];
  for (const vector of files['status-lists'].cases) {
    const list = await readStatusList(bytes(vector.cbor), crypto.inflate).catch(() => null);
    const values = vector.values?.map(([idx]) => [idx, list?.get(idx) ?? null]);
    const { name, bits, size } = vector;
    const actual = { bits: list?.bits ?? null, size: list?.size, values };
    results.push(result(`status list: ${name}`, { bits, size, values: vector.values }, actual));
  }
  return results;
}

async function runManifests({ manifests: file }: VectorFiles, crypto: PassCrypto): Promise<VectorResult[]> {
  const listKeys = file.listKeys.map(({ kid, publicKey }) => ({ kid, publicKey: bytes(publicKey) }));
  const results: VectorResult[] = [];
  for (const { name, bytes: hex, expect, manifest, ...last } of file.cases) {
    const opened = await openManifest(bytes(hex), { crypto, listKeys, iss: file.iss, ...last });
    const actual = opened.ok ? { expect: 'ok', manifest: opened.manifest } : { expect: opened.reason };
    results.push(result(`manifest: ${name}`, { expect, manifest }, actual));
  }
  return results;
}

async function runSealedLists(files: VectorFiles, crypto: PassCrypto): Promise<VectorResult[]> {
  const file = files['sealed-lists'];
  const results: VectorResult[] = [];
  for (const vector of file.cases) {
    const opened = await openList({
      crypto,
      manifest: { iss: file.iss },
      list: vector.list as ManifestList,
      chunks: vector.chunks.map(bytes),
      listKey32: bytes(vector.listKey),
    });
    const expected = { expect: vector.expect, entries: vector.entries };
    const actual = opened.ok
      ? { expect: 'ok', entries: nonZero(opened.list) }
      : { expect: opened.reason, entries: undefined };
    results.push(result(`sealed list: ${vector.name}`, expected, actual));
  }
  return results;
}

async function runListDeltas(files: VectorFiles, crypto: PassCrypto): Promise<VectorResult[]> {
  const file = files['list-deltas'];
  const results: VectorResult[] = [];
  for (const { name, list, delta, bytes: hex, listKey, expect, changes } of file.cases) {
    const manifest = { iss: file.iss };
    const options = { crypto, manifest, list, delta, bytes: bytes(hex), listKey32: bytes(listKey) };
    const opened = await openDelta(options);
    const actual = opened.ok ? { expect: 'ok', changes: pairsOf(opened.changes) } : { expect: opened.reason };
    results.push(result(`list delta: ${name}`, { expect, changes }, actual));
  }
  return results;
}

const pairsOf = ({ indices, values }: ListChanges) => [...indices].map((idx, i) => [idx, values[i]!]);

function nonZero(list: StatusList): [number, number][] {
  const entries: [number, number][] = [];
  for (let idx = 0; idx < list.size; idx++) {
    const value = list.get(idx)!;
    if (value !== 0) entries.push([idx, value]);
  }
  return entries;
}

async function runGateKeys(files: VectorFiles, subtle: SubtleCrypto): Promise<VectorResult[]> {
  const file = files['gate-keys'];
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const key = await subtle.importKey('jwk', file.gateKey, algorithm, false, ['deriveBits']);
  const results: VectorResult[] = [];
  for (const { name, jwe, expect, keys } of file.cases) {
    const opened = await openGateKeys(jwe, key);
    const actual = opened.ok
      ? {
          expect: 'ok',
          keys: opened.keys.map(({ uri, day, listKey, displayKey }) => ({
            uri,
            day,
            listKey: toHex(listKey),
            displayKey: toHex(displayKey),
          })),
        }
      : { expect: opened.reason, keys: undefined };
    results.push(result(`gate keys: ${name}`, { expect, keys }, actual));
  }
  return results;
}
