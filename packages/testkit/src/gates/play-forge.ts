import { readFileSync } from 'node:fs';
import { generateIssuingKey, type SigningKey } from '@healthcode/pass/issue';
import { HEALTHY } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { TestGate } from '../city/test-gate.ts';
import {
  cityNow,
  dayAt,
  gateOf,
  type Holder,
  holderOf,
  Moments,
  paperOf,
  staffOf,
  syncUntil,
} from './cast.ts';
import { changeEveryCharacter, cutAndInsert, flipEveryBit, type Genuine, NEVER_GOOD } from './forge-bits.ts';
import { type OtherPerson, otherEncodings, swappedClaims, wrongProofs } from './forge-claims.ts';
import { extraHeaders, type ForgeMaterial, highTwins, wrongAlgorithms, wrongKeys } from './forge-headers.ts';
import { flipManifest, forgeFiles, forgeManifests, throughProxy } from './forge-lists.ts';
import { bytesOf, partsOf, type Signer, signerOf } from './forged-text.ts';
import { type GateStory, Trials } from './trials.ts';

const VECTORS = new URL('../../../../docs/vectors/passes.json', import.meta.url);
const LIST_LIMIT_MS = 4 * 3_600_000;
const FEVER = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'] } as const;

/** Where the forger tries. */
interface Scene {
  readonly city: TestCity;
  readonly trials: Trials;
  readonly gate: TestGate;
  readonly holder: Holder;
  readonly other: Holder;
  readonly paper: string;
  readonly day: number;
  readonly moments: Moments;
  readonly stranger: SigningKey;
}

const deviceOf =
  ({ keys }: Holder, day: number): Signer =>
  (message) =>
    keys.sign(day, message);

/** @param every 1: all bits and characters; n: every nth */
async function changeEverything({ trials, gate, holder, paper, day, moments }: Scene, every: number) {
  const now = moments.next();
  const phone: Genuine = { what: 'a phone’s code', text: await holder.show(day, now), gate, now, every };
  const printed: Genuine = { ...phone, what: 'a code on paper', text: paper };
  for (const genuine of [phone, printed]) {
    // scanned before, so that the pass is remembered as good while it is changed
    await trials.try(`${genuine.what}, genuine`, 'green', () => gate.verify(genuine.text, now));
    await flipEveryBit(trials, genuine);
    await changeEveryCharacter(trials, genuine);
    await cutAndInsert(trials, genuine);
    await trials.try(`${genuine.what}, genuine`, 'green', () => gate.verify(genuine.text, now));
  }
}

async function buildAnew({ city, trials, gate, holder, other, paper, day, moments, stranger }: Scene) {
  const { keys } = city.service.services;
  const now = moments.next();
  const named = ({ kid, publicKey, privateKey }: SigningKey) => ({
    kid,
    publicKey,
    sign: signerOf(privateKey),
  });
  const material: ForgeMaterial = {
    parts: partsOf(holder.passOf(day)),
    paper: partsOf(bytesOf(paper).subarray(1)),
    device: deviceOf(holder, day),
    now,
    city: named(keys.pass),
    list: named(keys.list),
    stranger: named(stranger),
  };
  const others: OtherPerson = {
    parts: partsOf(other.passOf(day)),
    device: deviceOf(other, day),
    tomorrow: partsOf(other.passOf(day + 1)),
  };
  const forgeries = [
    ...wrongAlgorithms(material),
    ...wrongKeys(material),
    ...highTwins(material),
    ...extraHeaders(material),
    ...otherEncodings(material),
    ...swappedClaims(material, others),
    ...wrongProofs(material, others),
  ];
  for (const [what, text, allowed] of forgeries) {
    await trials.try(what, allowed, () => gate.verify(text, now));
  }
  const text = await holder.show(day, now);
  await trials.try('the holder after all these', 'green', () => gate.verify(text, now));
}

/** The keys of the published vectors are known to everybody: here they are nobody's. */
async function showVectors({ trials, gate }: Scene): Promise<void> {
  const vectors = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
    now: number;
    cases: { text: string; now?: number }[];
  };
  for (const { text, now = vectors.now } of vectors.cases) {
    await trials.try('a text of the published vectors', NEVER_GOOD, () => gate.verify(text, now));
  }
}

/** Lists and manifests from a proxy that means ill, while somebody falls ill. */
async function forgeStatus(scene: Scene, staff: Parameters<typeof gateOf>[0], every: number): Promise<void> {
  const { city, trials, gate, holder, day, moments, stranger } = scene;
  const keep: Record<'manifest' | 'file', Uint8Array> = {
    manifest: new Uint8Array(),
    file: new Uint8Array(),
  };
  gate.proxy = (name, bytes) => {
    keep[name === 'manifest' ? 'manifest' : 'file'] = bytes;
    return bytes;
  };
  const behind = await gateOf(staff);
  await gate.sync();
  const { manifest: older, file: before } = keep;
  const sequence = gate.manifest!.lists[0]!.sequence;
  await holder.user.declare({ ...FEVER, sinceDay: day });
  await syncUntil(gate, ({ lists }) => lists[0]!.sequence > sequence);
  const { pass, list } = city.service.services.keys;
  const keys = { pass, list, stranger };
  const material = { trials, gate, newest: keep.manifest, older, keys };
  await forgeManifests(material);
  await flipManifest(material, every);
  const fresh = new TestGate(staff);
  await fresh.enrol();
  await forgeFiles(trials, fresh, behind, before);
  await serveOldLists(scene, older, moments);
}

/** A proxy goes on serving what was good in the morning. */
async function serveOldLists({ trials, gate, holder, day }: Scene, older: Uint8Array, moments: Moments) {
  const now = moments.next();
  const before = await holder.show(day, now);
  await trials.try('somebody who fell ill, at a gate with the new list', 'orange', () =>
    gate.verify(before, now),
  );
  await trials.try('an old manifest served to that gate', 'lower-sequence', () =>
    throughProxy(gate, (name, bytes) => (name === 'manifest' ? older : bytes)),
  );
  const kept = await holder.show(day, now + 10_000);
  await trials.try('the same person after that', 'orange', () => gate.verify(kept, now + 10_000));
  const { issuedAt } = gate.manifest!;
  for (const [what, past, allowed] of [
    ['what is kept from the gate, at the limit of four hours', 0, 'orange'],
    ['what is kept from the gate, a millisecond after it', 1, 'cannot-check'],
  ] as const) {
    const at = issuedAt + LIST_LIMIT_MS + past;
    const text = await holder.show(day, at);
    await trials.try(what, allowed, async () =>
      gate.verify(past === 0 ? text : await holder.show(day, at + 10_000), at),
    );
  }
}

/** Forges codes, lists and manifests in every way that is known; even with the city's own key where that is worse. */
export async function playForge(
  city: TestCity,
  every: number,
  say: (text: string) => void = () => {},
): Promise<GateStory> {
  const trials = new Trials();
  const staff = await staffOf(city);
  const holder = await holderOf(city, 0);
  const other = await holderOf(city, 1);
  const paper = await paperOf(city);
  const gate = await gateOf(staff);
  const now = cityNow(city);
  const day = dayAt(city, now);
  const stranger = generateIssuingKey();
  const moments = new Moments(now);
  const scene: Scene = { city, trials, gate, holder, other, paper, day, moments, stranger };
  say('every bit and every character of a phone’s code and of one on paper');
  await changeEverything(scene, every);
  say('other algorithms, keys, headers, encodings, claims and proofs');
  await buildAnew(scene);
  await showVectors(scene);
  say('lists and manifests');
  await forgeStatus(scene, staff, every);
  return trials.story();
}
