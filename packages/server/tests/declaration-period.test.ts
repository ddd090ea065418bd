import { randomUUID } from 'node:crypto';
import { DAY_MS, HOUR_MS } from '@healthcode/domain';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRules } from './_publish-rules.ts';

const PERSON = '120101199003077477';
let city: TestCity;
let resident: CityUser;
let guard: CityUser;
let gate: TestGate;
let phone: Awaited<ReturnType<CityUser['enrol']>>;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-26T10:00:00+08:00' });
  resident = city.visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply(PERSON);
  phone = await resident.enrol();
  guard = city.visitor('gate');
  await guard.signIn('13800000001');
  gate = new TestGate(guard);
  await gate.enrol();
});
afterAll(() => city.stop());

const SHORTER = { declarations: { validDays: 2 } };
const now = () => city.service.services.clock.cityNow();
const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
/** Lets the city's time pass until then. */
const passUntil = (text: string) => city.advanceClock(instant(text) - now());
const lapsesAt = async () => expectOk(await resident.call('colour')).declarationLapsesAt;

/** A look-up by document, which must say what a scan says. */
async function lookedUp(): Promise<string> {
  await city.service.services.db`delete from counted_use`;
  const { venueId } = expectOk(await guard.call('gateMe')).venues[0]!;
  const document = { documentType: 'resident-id', documentNumber: PERSON };
  const body = { ...document, ...{ lookUpId: randomUUID(), deviceId: gate.deviceId, venueId } };
  return expectOk(await guard.call('lookUp', { body: { ...body, agreed: true, reason: 'no-phone' } })).state;
}

/** What the list that the gate holds says of today's pass, once it has caught up with `wanted`; and a look-up. */
async function atGate(wanted: string): Promise<string> {
  const { keys, reply } = phone;
  const today = Math.floor((now() + 8 * HOUR_MS) / DAY_MS);
  const { pass } = reply.passes.find(({ day }) => day === today)!;
  const { status } = await gate.verify(await keys.present(today, pass, now()), now());
  for (const until = Date.now() + 10_000; ; ) {
    // after a leap the last list is of a day whose keys are gone, until the next one is out
    const manifest = await gate.sync().catch(() => null);
    const isToday = manifest?.lists[0]?.day === today;
    const found = isToday ? NAMES[gate.statusOf(status!.idx)] : undefined;
    if (found === wanted) expect(await lookedUp()).toBe(wanted);
    if (found === wanted || Date.now() > until) return found ?? 'unknown';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const NAMES = ['green', 'withdrawn', 'red', 'orange'];

describe('how long a declaration counts', () => {
  it('is no question while the rules set no period', async () => {
    expect(await lapsesAt()).toBeNull();
    expect(await atGate('green')).toBe('green');
  });

  it('is set by publication like any rule, told in words, and withdraws from the minute on at which it begins', async () => {
    const { version, findings } = await publishRules(city, (rules) => rules, SHORTER);
    expect(findings).toMatchObject({ peopleTouched: 0, now: [], atStart: [] });
    expect(findings.declarations).toEqual({
      now: [],
      atStart: [{ district: HEALTHY.area, change: 'withdrawn', count: 1 }],
    });
    const { versions } = expectOk(await resident.call('publicRules'));
    expect(versions[0]).toMatchObject({
      version,
      changes: [
        { ruleId: '', changes: [{ what: 'declarations', after: { en: expect.stringContaining('2 days') } }] },
      ],
    });
    const begins = versions[0]!.inForceFrom;
    expect(begins).toBeGreaterThan(instant('2020-02-28 10:00:00'));
    passUntil('2020-02-28 09:59:00');
    expect(await lapsesAt()).toBeNull();
    expect(await atGate('green')).toBe('green');
    city.advanceClock(begins - now());
    expect(await atGate('withdrawn')).toBe('withdrawn');
    expect(await lapsesAt()).toBe(instant('2020-02-28 00:00:00'));
    const { inForce } = expectOk(await resident.call('publicRules'));
    expect(inForce.declarations?.zh).toContain('2 天');
  });

  it('begins anew with each declaration, and the code is back at once', async () => {
    await resident.declare(HEALTHY);
    expect(await atGate('green')).toBe('green');
    expect(await lapsesAt()).toBe(instant('2020-03-01 00:00:00'));
  });

  it('is over at 00:00, after 29 February, and not before', async () => {
    passUntil('2020-02-29 23:55:00');
    expect(await atGate('green')).toBe('green');
    passUntil('2020-03-01 00:00:00');
    expect(await atGate('withdrawn')).toBe('withdrawn');
  });

  it('hides no orange, and brings no green back that was not there', async () => {
    const declared = await resident.declare({ ...HEALTHY, temperature: 380 });
    expect(declared.colour).toBe('orange');
    expect(await atGate('orange')).toBe('orange');
    passUntil('2020-03-03 00:00:00');
    expect(await atGate('orange')).toBe('orange');
    expect(await lapsesAt()).toBe(instant('2020-03-03 00:00:00'));
  });
});

describe('in a city whose declarations count on their own day', () => {
  let oneDay: TestCity;
  beforeAll(async () => {
    const declarations = { validDays: 1 };
    oneDay = await startTestCity({
      policy: (policy) => ({
        ...policy,
        firstRuleSet: { ...policy.firstRuleSet, declarations },
        firstRuleSetFile: { ...(policy.firstRuleSetFile as object), declarations },
      }),
    });
  });
  afterAll(() => oneDay.stop());

  const entries = async () => {
    const [row] = await oneDay.service.services.db<{ entries: number }[]>`
      select entries from status_publication`;
    return row?.entries;
  };

  it('whoever lapsed while the service was down at midnight is in the first list', async () => {
    const holder = oneDay.visitor('resident');
    await holder.signIn('13900000002');
    await holder.apply(PERSON);
    await holder.enrol();
    await expect.poll(entries, { timeout: 10_000 }).toBe(0);
    await oneDay.service.services.db`update person set declared_at = declared_at - ${DAY_MS}`;
    await oneDay.restart();
    await expect.poll(entries, { timeout: 10_000 }).toBe(1);
  });

  it('a dry run of a longer period counts who has a green code again', async () => {
    const { findings } = await publishRules(oneDay, (rules) => rules, { declarations: { validDays: 2 } });
    expect(findings.declarations.now).toEqual([{ district: HEALTHY.area, change: 'restored', count: 1 }]);
  });
});
