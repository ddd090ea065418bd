import { HOUR_MS, isReliefCondition, type Rule } from '@healthcode/domain';
import { type CityUser, expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyColours } from '../src/modules/colours/verify-colours.ts';
import { takeRecords } from '../src/modules/evidence/take-records.ts';

const PERSON = '120101199003077477';
const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
let city: TestCity;
let resident: CityUser;
let lab: CityUser;

/** The rule on tests that are past their time, with a new test due every 72 hours. */
function renewed(rules: readonly Rule[]): Rule[] {
  return rules.map((rule) =>
    rule.id !== 'TJ-O08'
      ? rule
      : {
          ...rule,
          phases: rule.phases.map((phase) => ({
            ...phase,
            until: {
              any: phase.until.any.map((member) =>
                isReliefCondition(member) ? { ...member, dueAgainAfterHours: 72 } : member,
              ),
            },
          })),
        },
  );
}

beforeAll(async () => {
  city = await startTestCity({
    clock: '2020-02-27T10:00:00+08:00',
    policy: (policy) => {
      const rules = renewed(policy.firstRuleSet.rules);
      return {
        ...policy,
        firstRuleSet: { ...policy.firstRuleSet, rules },
        firstRuleSetFile: { ...(policy.firstRuleSetFile as object), rules },
      };
    },
  });
  resident = city.visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply(PERSON);
  lab = city.visitor('console');
  await lab.signIn('13800000003');
  await orderTest();
});
afterAll(() => city.stop());

async function orderTest(): Promise<void> {
  const { services } = city.service;
  const { personId } = expectOk(await resident.call('colour'));
  const attributes = {
    what: 'test',
    orderedAt: instant('2020-02-27 09:00:00'),
    dueAt: instant('2020-02-28 09:00:00'),
  };
  const record = {
    ...{ personId, sourceId: 'city-command', recordId: 'O1', version: 1, kind: 'obligation' },
    ...{ authority: 'city-command', attributes, withdrawn: false, receivedAt: services.clock.cityNow() },
  };
  await services.db.begin((tx) => takeRecords(services, tx, [record], { staffId: null, batchId: null }));
}

async function reportNegative(): Promise<number> {
  const sampledAt = now();
  const body = {
    recordId: `T${sampledAt}`,
    version: 1,
    kind: 'test-result',
    documentType: 'resident-id',
    documentNumber: PERSON,
    attributes: { method: 'nucleic-acid', result: 'negative', sampledAt, laboratory: 'lab-haihe' },
    withdrawn: false,
  };
  expectOk(await lab.call('report', { body }));
  return sampledAt;
}

const now = () => city.service.services.clock.cityNow();
const view = async () => expectOk(await resident.call('colour'));
const colour = async () => (await view()).colour;
const passUntil = (at: number) => city.advanceClock(at - now());

describe('a test every 72 hours', () => {
  it('turns orange at the minute by which it is due, and is met by a negative test', async () => {
    expect(await view()).toMatchObject({ colour: 'green', nextChangeAt: instant('2020-02-28 09:00:00') });
    passUntil(instant('2020-02-28 09:00:00'));
    await expect.poll(colour, { timeout: 10_000 }).toBe('orange');
    const sampledAt = await reportNegative();
    expect(await view()).toMatchObject({ colour: 'green', nextChangeAt: sampledAt + 72 * HOUR_MS });
  });

  it('is due again 72 hours later, over 29 February, unless another test comes in time', async () => {
    city.advanceClock(71 * HOUR_MS);
    const second = await reportNegative();
    city.advanceClock(2 * HOUR_MS);
    expect(await view()).toMatchObject({ colour: 'green', nextChangeAt: second + 72 * HOUR_MS });
    passUntil(second + 72 * HOUR_MS);
    await expect.poll(colour, { timeout: 10_000 }).toBe('orange');
    const { holds, earlier } = await view();
    expect(holds).toMatchObject([{ ruleId: 'TJ-O08', since: second + 72 * HOUR_MS }]);
    expect(earlier).toMatchObject([{ ruleId: 'TJ-O08', since: instant('2020-02-28 09:00:00') }]);
  });

  it('is kept in numbered parts, which the nightly check finds right', async () => {
    const { services } = city.service;
    const parts = await services.db<{ part: number }[]>`
      select part from hold where rule_id = 'TJ-O08' order by starts_at`;
    expect(parts.map(({ part }) => part)).toEqual([0, 1]);
    expect(await verifyColours(services, 18_400)).toMatchObject({ holdsDiffer: 0, coloursDiffer: 0 });
  });
});
