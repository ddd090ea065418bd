import { randomUUID } from 'node:crypto';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOUR_MS = 3_600_000;
let city: TestCity;
let first: CityUser;
let second: CityUser;
let source: CityUser;

beforeAll(async () => {
  city = await startTestCity();
  first = await atConsole('13800000002');
  second = await atConsole('13800000005');
  source = await atConsole('13800000006');
});
afterAll(() => city.stop());

async function atConsole(phone: string): Promise<CityUser> {
  const user = city.visitor('console');
  await user.signIn(phone);
  return user;
}

const now = () => city.service.services.clock.cityNow();
const eventOf = (more: Record<string, unknown> = {}) => ({
  eventId: `EV-${randomUUID()}`,
  place: { zh: '临河购物中心', en: 'Linhe Mall' },
  district: '120102',
  startsAt: now() - 3 * HOUR_MS,
  endsAt: now() - HOUR_MS,
  ground: 'two cases were there at the same time',
  ...more,
});
const answer = (eventId: string, confirms: boolean) => ({ params: { eventId }, body: { confirms } });
const statesFor = async (user: CityUser) =>
  new Map(expectOk(await user.call('events')).events.map(({ eventId, state }) => [eventId, state]));

describe('an exposure event', () => {
  it('counts once a second officer has confirmed it; a source sees it from then on', async () => {
    const body = eventOf();
    const proposed = expectOk(await first.call('proposeEvent', { body }));
    expect(proposed).toMatchObject({ state: 'proposed', mine: true, answeredBy: null, place: body.place });
    expect((await statesFor(source)).has(body.eventId)).toBe(false);
    const confirmed = expectOk(await second.call('answerEvent', answer(body.eventId, true)));
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      mine: false,
      proposedBy: { office: { en: 'City command' } },
      answeredBy: { office: { en: 'Heping district command' } },
    });
    expect((await statesFor(source)).get(body.eventId)).toBe('confirmed');
  });

  it('is not confirmed by whoever proposed it, and is answered once', async () => {
    const { eventId } = expectOk(await first.call('proposeEvent', { body: eventOf() }));
    const own = await first.call('answerEvent', answer(eventId, true));
    expect(own).toMatchObject({ problem: { code: 'event-answered' } });
    expect((await statesFor(first)).get(eventId)).toBe('proposed');
    expect(expectOk(await second.call('answerEvent', answer(eventId, false))).state).toBe('rejected');
    const again = await second.call('answerEvent', answer(eventId, true));
    expect(again).toMatchObject({ problem: { code: 'event-answered' } });
    expect((await statesFor(source)).has(eventId)).toBe(false);
  });

  it.each([
    ['ends before it begins', () => ({ endsAt: now() - 4 * HOUR_MS }), 'event-times'],
    ['ends in the future', () => ({ endsAt: now() + HOUR_MS }), 'event-times'],
    ['lies in no district of the city', () => ({ district: '110101' }), 'bad-request'],
    ['has no place', () => ({ place: { zh: '', en: '' } }), 'bad-request'],
  ])('is refused when it %s', async (_, more, code) => {
    expect(await first.call('proposeEvent', { body: eventOf(more()) })).toMatchObject({ problem: { code } });
  });

  it('has a number of its own', async () => {
    const body = eventOf();
    expectOk(await first.call('proposeEvent', { body }));
    expect(await second.call('proposeEvent', { body })).toMatchObject({ problem: { code: 'event-exists' } });
    expect(await second.call('answerEvent', answer('EV-none', true))).toMatchObject({
      problem: { code: 'event-unknown' },
    });
  });

  it('is no source’s to propose or answer', async () => {
    expect(await source.call('proposeEvent', { body: eventOf() })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect(await source.call('answerEvent', answer('EV-none', true))).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });
});
