import { randomUUID } from 'node:crypto';
import type { CityUser } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { countReply, noOutcomes, type Outcomes } from '../insider/outcomes.ts';

export interface OtpPlan {
  /** Guesses that come at once against one code. */
  readonly atOnce: number;
  /** Phones that one device guesses at, once each. */
  readonly phones: number;
  /** Guesses from one address, each by another device, three at each phone. */
  readonly fromOneAddress: number;
}

export interface OtpStory {
  /** However many guesses come at once, so many were compared; and whether the right code still opened. */
  readonly oneCode: { readonly guesses: number; readonly compared: number; readonly opened: boolean };
  /** All that can be had of one phone in an hour. */
  readonly onePhone: { readonly codes: number; readonly compared: number; readonly mostOfACode: number };
  readonly oneDevice: { readonly guesses: number; readonly compared: number };
  readonly oneAddress: { readonly guesses: number; readonly compared: number };
  readonly outcomes: Outcomes;
}

/** Before the flood guard of one process (1,200 a minute), which is not what is tried here. */
const CALLS_A_MINUTE = 1_000;
/** Right once in a million: the inbox need not be read. */
const LIKELY_WRONG = '000000';
/** At each phone, where one address tries many: within what a code stands. */
const EACH = 3;
const phoneAt = (series: number, n: number): string => `13${series}${String(n).padStart(8, '0')}`;

class Guesser {
  readonly outcomes = noOutcomes();
  readonly #city: TestCity;
  readonly #user: CityUser;

  constructor(city: TestCity) {
    this.#city = city;
    this.#user = city.visitor('resident');
  }

  get #db() {
    return this.#city.service.services.db;
  }

  async send(path: string, body: object): Promise<number> {
    const reply = await this.#user
      .fetch(`${this.#city.origin('resident')}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      .catch(() => null);
    await reply?.arrayBuffer();
    countReply(this.outcomes, reply?.status ?? 0);
    return reply?.status ?? 0;
  }

  /** @returns the code, or '' where none was sent */
  async request(phone: string): Promise<string> {
    const status = await this.send('/api/v1/sign-in/codes', { phone, deviceId: randomUUID() });
    if (status !== 200) return '';
    const code = await this.#user.newestCode(phone);
    if (code === '') this.outcomes.lost += 1;
    return code;
  }

  guess(phone: string, code: string, deviceId: string = randomUUID()): Promise<number> {
    return this.send('/api/v1/sign-in', { phone, code, deviceId });
  }

  /** How often codes were compared with a guess, all phones together. */
  async compared(): Promise<number> {
    const [row] = await this.#db<{ n: number }[]>`
      select coalesce(sum(tries), 0)::integer as n from one_time_code`;
    return row!.n;
  }

  /** As if a minute had passed since the last code; the hour goes on. */
  async letAMinutePass(): Promise<void> {
    await this.#db`update one_time_code set sent_at = sent_at - 60000`;
  }

  async forget(): Promise<void> {
    await this.#db`delete from one_time_code`;
    await this.#db`delete from counted_use`;
  }
}

const another = (code: string): string => (code === '000000' ? '000001' : '000000');

async function oneCode(guesser: Guesser, atOnce: number): Promise<OtpStory['oneCode']> {
  const phone = phoneAt(1, 1);
  const code = await guesser.request(phone);
  const guesses = Array.from({ length: atOnce }, () => guesser.guess(phone, another(code)));
  await Promise.all(guesses);
  const compared = await guesser.compared();
  return { guesses: atOnce, compared, opened: (await guesser.guess(phone, code)) === 200 };
}

/** Asks for code after code for an hour, and guesses ten times at each. */
async function onePhone(guesser: Guesser): Promise<OtpStory['onePhone']> {
  const phone = phoneAt(1, 2);
  const perCode: number[] = [];
  for (let asked = 0; asked < 60; asked++) {
    const code = await guesser.request(phone);
    if (code !== '') {
      await Promise.all(Array.from({ length: 10 }, () => guesser.guess(phone, another(code))));
      perCode.push(await guesser.compared());
    }
    await guesser.letAMinutePass();
  }
  const compared = perCode.reduce((sum, tries) => sum + tries, 0);
  return { codes: perCode.length, compared, mostOfACode: Math.max(0, ...perCode) };
}

async function manyPhones(
  guesser: Guesser,
  series: number,
  { guesses, each, deviceId }: { guesses: number; each: number; deviceId?: string },
): Promise<{ guesses: number; compared: number }> {
  const calls = each + 1;
  for (let n = 0; n < guesses / each; n++) {
    const began = performance.now();
    const phone = phoneAt(series, n);
    await guesser.send('/api/v1/sign-in/codes', { phone, deviceId: randomUUID() });
    for (let nth = 0; nth < each; nth++) await guesser.guess(phone, LIKELY_WRONG, deviceId);
    const left = (calls * 60_000) / CALLS_A_MINUTE - (performance.now() - began);
    if (guesses > CALLS_A_MINUTE && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  return { guesses, compared: await guesser.compared() };
}

/** Guesses one-time codes in every way that outsiders have, and counts what was compared. */
export async function playOtp(
  city: TestCity,
  plan: OtpPlan,
  say: (text: string) => void = () => {},
): Promise<OtpStory> {
  const guesser = new Guesser(city);
  say(`${plan.atOnce} guesses at once against one code`);
  const one = await oneCode(guesser, plan.atOnce);
  await guesser.forget();
  say('an hour of codes to one phone');
  const phone = await onePhone(guesser);
  await guesser.forget();
  say(`one device guesses at ${plan.phones} phones`);
  const device = await manyPhones(guesser, 2, {
    guesses: plan.phones,
    each: 1,
    deviceId: randomUUID(),
  });
  await guesser.forget();
  say(`${plan.fromOneAddress} devices guess from one address`);
  const address = await manyPhones(guesser, 3, { guesses: plan.fromOneAddress, each: EACH });
  return {
    oneCode: one,
    onePhone: phone,
    oneDevice: device,
    oneAddress: address,
    outcomes: guesser.outcomes,
  };
}
