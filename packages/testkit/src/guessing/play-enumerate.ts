import { randomUUID } from 'node:crypto';
import { syntheticNameFor } from '@healthcode/demo-services';
import { type CityUser, expectOk } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { TestGate } from '../city/test-gate.ts';
import { countReply, noOutcomes, type Outcomes } from '../insider/outcomes.ts';
import { type Compared, compareTimes } from './compare.ts';

/** What is sent; made anew for each request where it has an id of its own. */
type Body = object | (() => object);

/** One question that names somebody who exists, and the same that names nobody. */
interface Pair {
  readonly what: string;
  readonly user: CityUser;
  readonly path: string;
  readonly existing: Body;
  readonly absent: Body;
}

export interface PairStory extends Compared {
  readonly what: string;
  /** Statuses and bodies were the same, but for trace ids and instants. */
  readonly sameAnswers: boolean;
  /** Answers that were seen, each once. */
  readonly answers: readonly string[];
}

export interface EnumerateStory {
  readonly pairs: readonly PairStory[];
  readonly outcomes: Outcomes;
}

/** A difference has to show each time to be one. */
const REPEATS = 3;
/** What a call still does after its answer must not weigh on the next. */
const SETTLE_MS = 4;
const KNOWN_PHONE = '13700000001';
const UNKNOWN_PHONE = '13700000002';
const KNOWN_NUMBER = '120101198505050114';
const UNKNOWN_NUMBER = '120101198505050130';
/** Known to a laboratory alone: they never applied. */
const REPORTED_NUMBER = '120101199001011239';
const STAFF = { gate: '13800000001', console: '13800000002' } as const;
const WRONG_CODE = '000000';

const post = (path: string, user: CityUser, what: string, existing: Body, absent: Body): Pair => ({
  what,
  user,
  path,
  existing,
  absent,
});

/** Every operation that takes a phone or a document from somebody who has no right to know whether it is there. */
async function pairsOf(city: TestCity): Promise<Pair[]> {
  const known = city.visitor('resident');
  await known.signIn(KNOWN_PHONE);
  await known.apply(KNOWN_NUMBER);
  const stranger = city.visitor('resident');
  await stranger.signIn('13700000003');
  const { consent } = expectOk(await stranger.call('city'));
  expectOk(await stranger.call('consent', { body: { textVersion: consent.textVersion } }));
  const nobody = city.visitor('resident');
  const codes = '/api/v1/sign-in/codes';
  const signIn = '/api/v1/sign-in';
  const guess = (phone: string) => ({ phone, code: WRONG_CODE });
  const claim = (documentNumber: string) => ({
    documentType: 'resident-id',
    documentNumber,
    name: `${syntheticNameFor(documentNumber)}错`,
  });
  return [
    post(codes, nobody, 'a code, resident', { phone: KNOWN_PHONE }, { phone: UNKNOWN_PHONE }),
    post(signIn, nobody, 'a wrong code, resident', guess(KNOWN_PHONE), guess(UNKNOWN_PHONE)),
    post('/api/v1/identity', stranger, 'a wrong name', claim(KNOWN_NUMBER), claim(UNKNOWN_NUMBER)),
    await lookUps(city),
    ...(['gate', 'console'] as const).flatMap((app) => {
      const staff = city.visitor(app);
      return [
        post(codes, staff, `a code, ${app}`, { phone: STAFF[app] }, { phone: UNKNOWN_PHONE }),
        post(signIn, staff, `a wrong code, ${app}`, guess(STAFF[app]), guess(UNKNOWN_PHONE)),
      ];
    }),
  ];
}

/** A guard who looks up who never applied, and somebody whom nobody knows. */
async function lookUps(city: TestCity): Promise<Pair> {
  const source = city.visitor('console');
  await source.signIn('13800000003');
  const { cityTime } = expectOk(await source.call('time'));
  const attributes = {
    method: 'nucleic-acid',
    result: 'negative',
    laboratory: 'lab',
    sampledAt: cityTime - 60_000,
  };
  const record = { recordId: randomUUID(), version: 1, kind: 'test-result', documentType: 'resident-id' };
  const reported = { ...record, documentNumber: REPORTED_NUMBER, attributes, withdrawn: false };
  expectOk(await source.call('report', { body: reported }));
  const guard = city.visitor('gate');
  await guard.signIn(STAFF.gate);
  const gate = new TestGate(guard);
  await gate.enrol();
  const { venueId } = expectOk(await guard.call('gateMe')).venues[0]!;
  const of = (documentNumber: string) => () => ({
    ...{ lookUpId: randomUUID(), deviceId: gate.deviceId, venueId, agreed: true, reason: 'no-phone' },
    ...{ documentType: 'resident-id', documentNumber },
  });
  return post('/api/v1/gate/look-ups', guard, 'a look-up', of(REPORTED_NUMBER), of(UNKNOWN_NUMBER));
}

/** As if an hour had passed: neither limits nor used-up codes are what is looked at here. */
async function letAnHourPass({ service }: TestCity): Promise<void> {
  const { db } = service.services;
  await db`delete from counted_use`;
  await db`update one_time_code set sent_at = 0, window_from = 0, tries = 0`;
}

/** Nor what repeats the question: the end of the document that was given. */
const withoutInstants = (text: string): string =>
  text
    .replaceAll(/"traceId":"[^"]*"/g, '"traceId":"…"')
    .replaceAll(/"expiresAt":\d+/g, '"expiresAt":…')
    .replaceAll(/"lastTwo":"[^"]*"/g, '"lastTwo":"…"');

interface Asked {
  readonly answer: string;
  readonly ms: number;
}

async function ask(city: TestCity, { user, path }: Pair, body: Body, outcomes: Outcomes): Promise<Asked> {
  await letAnHourPass(city);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const began = performance.now();
  const reply = await user.fetch(`${city.origin(user.app)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typeof body === 'function' ? body() : body),
  });
  const text = await reply.text();
  const ms = performance.now() - began;
  countReply(outcomes, reply.status);
  return { answer: `${reply.status} ${withoutInstants(text)}`, ms };
}

/** Asks in turns, the order changing each time. */
async function measure(city: TestCity, pair: Pair, rounds: number, outcomes: Outcomes): Promise<PairStory> {
  const existing: Asked[] = [];
  const absent: Asked[] = [];
  const askOne = async (one: 'existing' | 'absent') =>
    (one === 'existing' ? existing : absent).push(await ask(city, pair, pair[one], outcomes));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['existing', 'absent'] as const) : (['absent', 'existing'] as const);
    for (const one of order) await askOne(one);
  }
  const answersOf = (asked: readonly Asked[]) => [...new Set(asked.map(({ answer }) => answer))].sort();
  const [ofExisting, ofAbsent] = [answersOf(existing), answersOf(absent)];
  const times = (asked: readonly Asked[]) => asked.map(({ ms }) => ms);
  return {
    what: pair.what,
    ...compareTimes(times(existing), times(absent)),
    sameAnswers: JSON.stringify(ofExisting) === JSON.stringify(ofAbsent),
    answers: [...new Set([...ofExisting, ...ofAbsent])],
  };
}

/** Asks about people who exist and people who do not, and compares what is answered and how long it takes. */
export async function playEnumerate(
  city: TestCity,
  rounds: number,
  say: (text: string) => void = () => {},
): Promise<EnumerateStory> {
  const outcomes = noOutcomes();
  const pairs: PairStory[] = [];
  for (const pair of await pairsOf(city)) {
    let story: PairStory;
    let repeat = 0;
    do {
      say(`${pair.what}, ${rounds} rounds`);
      story = await measure(city, pair, rounds, outcomes);
      repeat += 1;
    } while (story.differs && story.sameAnswers && repeat < REPEATS);
    pairs.push(story);
  }
  return { pairs, outcomes };
}
