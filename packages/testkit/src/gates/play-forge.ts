import { readFileSync } from 'node:fs';
import { generateIssuingKey, type SigningKey } from '@healthcode/pass/issue';
import type { TestCity } from '../city/start-test-city.ts';
import { cityNow, dayAt, gateOf, type Holder, holderOf, Moments, paperOf, staffOf } from './cast.ts';
import {
  changeEveryCharacter,
  crossTexts,
  cutAndInsert,
  flipEveryBit,
  flipSeveralBits,
  type Genuine,
  NEVER_GOOD,
} from './forge-bits.ts';
import { type OtherPerson, otherEncodings, swappedClaims, wrongProofs } from './forge-claims.ts';
import { extraHeaders, type ForgeMaterial, highTwins, wrongAlgorithms, wrongKeys } from './forge-headers.ts';
import { type ForgeScene, forgeStatus } from './forge-status.ts';
import { bytesOf, partsOf, type Signer, signerOf } from './forged-text.ts';
import { type GateStory, Trials } from './trials.ts';

const VECTORS = new URL('../../../../docs/vectors/passes.json', import.meta.url);

const deviceOf =
  ({ keys }: Holder, day: number): Signer =>
  (message) =>
    keys.sign(day, message);

/** @param every 1: all bits and characters; n: every nth */
async function changeEverything(scene: ForgeScene, every: number) {
  const { trials, gate, holder, other, paper, day, moments } = scene;
  const now = moments.next();
  const phone: Genuine = { what: 'a phone’s code', text: await holder.show(day, now), gate, now, every };
  const printed: Genuine = { ...phone, what: 'a code on paper', text: paper };
  const others = await other.show(day, now);
  await trials.try('another’s code, genuine', 'green', () => gate.verify(others, now));
  for (const genuine of [phone, printed]) {
    // scanned before, so that the pass is remembered as good while it is changed
    await trials.try(`${genuine.what}, genuine`, 'green', () => gate.verify(genuine.text, now));
    await flipEveryBit(trials, genuine);
    await changeEveryCharacter(trials, genuine);
    await flipSeveralBits(trials, genuine);
    await cutAndInsert(trials, genuine);
    await trials.try(`${genuine.what}, genuine`, 'green', () => gate.verify(genuine.text, now));
  }
  await crossTexts(trials, phone, others);
}

async function buildAnew({ city, trials, gate, holder, other, paper, day, moments, stranger }: ForgeScene) {
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
async function showVectors({ trials, gate }: ForgeScene): Promise<void> {
  const vectors = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
    now: number;
    cases: { text: string; now?: number }[];
  };
  for (const { text, now = vectors.now } of vectors.cases) {
    await trials.try('a text of the published vectors', NEVER_GOOD, () => gate.verify(text, now));
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
  const scene: ForgeScene = { city, trials, gate, holder, other, paper, day, moments, stranger };
  say('every bit and every character of a phone’s code and of one on paper');
  await changeEverything(scene, every);
  say('other algorithms, keys, headers, encodings, claims and proofs');
  await buildAnew(scene);
  await showVectors(scene);
  say('lists and manifests');
  await forgeStatus(scene, staff, every);
  return trials.story();
}
