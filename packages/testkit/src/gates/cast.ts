import { dayNumberAt } from '@healthcode/domain';
import { type Manifest, STEP_MS } from '@healthcode/pass';
import { type CityUser, expectOk } from '../city/city-user.ts';
import { paperTextOf } from '../city/paper-text.ts';
import type { PhoneKeys } from '../city/phone.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { TestGate } from '../city/test-gate.ts';

/** Somebody with a phone that holds passes. */
export interface Holder {
  readonly user: CityUser;
  readonly keys: PhoneKeys;
  /** The signed pass of a day, as the phone keeps it. Throws where it has none. */
  passOf(day: number): Uint8Array;
  /** The text that the phone draws for its pass of that day, at that moment of its own clock. */
  show(day: number, now: number): Promise<string>;
}

const STAFF_PHONE = '13800000001';
/** Invented people who have applied; the last is old enough to print a code at home. */
const PEOPLE = [
  ['13900000001', '120101199003077477'],
  ['13900000002', '120101199001010316'],
  ['13900000003', '120101195601010311'],
] as const;
const OLDER = 2;

/** The `nth` of the invented people, with passes for so many days. */
export async function holderOf(city: TestCity, nth: 0 | 1 | 2, days = 14): Promise<Holder> {
  const [phone, documentNumber] = PEOPLE[nth];
  const user = city.visitor('resident');
  await user.signIn(phone);
  await user.apply(documentNumber);
  return enrolled(user, days);
}

/** The same person with passes signed now. */
export async function enrolled(user: CityUser, days = 14): Promise<Holder> {
  const { reply, keys } = await user.enrol(days);
  const passes = new Map(reply.passes.map(({ day, pass }) => [day, pass]));
  const textOf = (day: number) => {
    const pass = passes.get(day);
    if (pass === undefined) throw new Error('the phone has no pass of that day');
    return pass;
  };
  return {
    user,
    keys,
    passOf: (day) => new Uint8Array(Buffer.from(textOf(day), 'base64url')),
    show: (day, now) => keys.present(day, textOf(day), now),
  };
}

/** The text on a paper that the oldest of the invented people prints at home. */
export async function paperOf(city: TestCity): Promise<string> {
  const { user } = await holderOf(city, OLDER, 1);
  const { personId } = expectOk(await user.call('me')).holder!;
  return paperTextOf(expectOk(await user.call('issuePaper', { body: { personId, size: 'a4' } })).pdf);
}

/** A gate that has everything it needs. */
export async function gateOf(staff: CityUser): Promise<TestGate> {
  const gate = new TestGate(staff);
  await gate.enrol();
  await gate.sync();
  return gate;
}

const LONGEST_MS = 20_000;

/** Fetches until the manifest is as wanted: what is published follows the city's clock within a moment. */
export async function syncUntil(gate: TestGate, wanted: (manifest: Manifest) => boolean): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    // in the moment after midnight yesterday's list may still be named, to whose keys the server has just said no
    const manifest = await gate.sync().catch((error: unknown) => error as Error);
    if (!(manifest instanceof Error) && wanted(manifest)) return;
    if (Date.now() > until) throw new Error('the manifest did not become as wanted', { cause: manifest });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Fetches until the list of the city's today is here, as of now. */
export async function syncToday(city: TestCity, gate: TestGate): Promise<void> {
  const now = cityNow(city);
  const today = dayAt(city, now);
  await syncUntil(
    gate,
    ({ lists, issuedAt }) => now - issuedAt < 60_000 && lists.some(({ day, asOf }) => day === today && !asOf),
  );
}

export async function staffOf(city: TestCity): Promise<CityUser> {
  const staff = city.visitor('gate');
  await staff.signIn(STAFF_PHONE);
  return staff;
}

export const cityNow = ({ service }: TestCity): number => service.services.clock.cityNow();

export const dayAt = ({ service }: TestCity, now: number): number =>
  dayNumberAt(now, service.services.policy.utcOffsetMinutes);

/** Instants at which a new step begins, far enough from one another that no try meets the one before. */
export class Moments {
  #next: number;

  constructor(now: number) {
    this.#next = Math.ceil(now / STEP_MS) * STEP_MS;
  }

  next(): number {
    const at = this.#next;
    this.#next += 18 * STEP_MS;
    return at;
  }
}
