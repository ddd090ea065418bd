import { randomUUID } from 'node:crypto';
import { dayNumberAt } from '@healthcode/domain';
import { decodeBase45, encodeBase45, PASS_PREFIX } from '@healthcode/pass';
import { type CityUser, expectOk, HEALTHY, paperTextOf, type TestCity } from '@healthcode/testkit/city';
import { residentId } from './family.ts';

/** Somebody with a phone that is not seen: its codes come as text. */
export interface PhoneHolder {
  readonly user: CityUser;
  /** The text that the phone draws at a moment for its pass of a day; else of that moment's day. City time, UTC ms. */
  show(now: number, day?: number): Promise<string>;
}

/** Yesterday, today and tomorrow, once a day has passed. */
const DAYS = 3;
const BORN = '19900307';
const OLD = '19560101';

/** The nth of the invented people, who has applied with these answers. */
async function holder(city: TestCity, nth: number, born = BORN, answers: object = {}): Promise<PhoneHolder> {
  const user = city.visitor('resident');
  await user.signIn(String(13_900_000_100 + nth));
  await user.apply(residentId(born, nth), { ...HEALTHY, ...answers });
  const { reply, keys } = await user.enrol(DAYS);
  const passes = new Map(reply.passes.map(({ day, pass }) => [day, pass]));
  return {
    user,
    show: (now, day = dayNumberAt(now)) => keys.present(day, passes.get(day)!, now),
  };
}

/** The laboratory reports a positive test of the nth person. */
async function reportPositive(city: TestCity, nth: number): Promise<void> {
  const laboratory = city.visitor('console');
  await laboratory.signIn('13800000003');
  const sampledAt = city.service.services.clock.cityNow() - 60_000;
  const attributes = { method: 'nucleic-acid', result: 'positive', sampledAt, laboratory: 'lab-haihe' };
  const documentNumber = residentId(BORN, nth);
  const body = {
    ...{ recordId: randomUUID(), version: 1, kind: 'test-result', documentType: 'resident-id' },
    ...{ documentNumber, attributes, withdrawn: false },
  } as const;
  expectOk(await laboratory.call('report', { body }));
}

/** The text on a paper that its holder reported lost. */
async function lostPaper(city: TestCity, nth: number): Promise<string> {
  const { user } = await holder(city, nth, OLD);
  const { personId } = expectOk(await user.call('me')).holder!;
  const { paper, pdf } = expectOk(await user.call('issuePaper', { body: { personId, size: 'a4' } }));
  expectOk(await user.call('reportPaperLost', { params: { paperId: paper.paperId }, body: { personId } }));
  return paperTextOf(pdf);
}

/** A code of which one bit of the proof was changed. */
export function forged(text: string): string {
  const bytes = decodeBase45(text.slice(PASS_PREFIX.length))!;
  bytes[bytes.length - 5]! ^= 1;
  return PASS_PREFIX + encodeBase45(bytes);
}

/** People of every colour, and a paper that is withdrawn. */
export interface CastOfCodes {
  /** Three of them, so that each has another code by the time it is their turn again. */
  readonly green: readonly PhoneHolder[];
  readonly orange: PhoneHolder;
  readonly red: PhoneHolder;
  readonly withdrawnPaper: string;
}

export async function castOfCodes(city: TestCity): Promise<CastOfCodes> {
  const green = [];
  for (const nth of [1, 2, 3]) green.push(await holder(city, nth));
  const sinceDay = dayNumberAt(city.service.services.clock.cityNow());
  const orange = await holder(city, 4, BORN, { symptoms: 'yes', symptomCodes: ['fever'], sinceDay });
  const red = await holder(city, 5);
  await reportPositive(city, 5);
  return { green, orange, red, withdrawnPaper: await lostPaper(city, 6) };
}
