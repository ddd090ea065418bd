import { describe, expect, it } from 'vitest';
import { holdsFor, record, rule, ruleSetOf } from '../../tests/_rule-samples.ts';
import { parseDay } from '../time/day-number.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
/** 00:00 in Tianjin, worked out by the platform, not by the code under test. */
const midnight = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);

/** Red until 14 days after discharge. */
const ruleSet = ruleSetOf(
  rule('case', [
    {
      colour: 'red',
      from: { event: 'confirmedDay' },
      until: {
        any: [
          { event: 'dischargedDay', plusDays: 14 },
          { event: 'confirmedDay', plusDays: 365 },
        ],
      },
    },
  ]),
);
const held = (confirmedDay: string, dischargedDay?: string) =>
  holdsFor(
    ruleSet,
    record('case', {
      classification: 'confirmed',
      confirmedDay: day(confirmedDay),
      ...(dischargedDay === undefined ? {} : { dischargedDay: day(dischargedDay) }),
    }),
  ).map(({ startsAt, endsAt }) => [startsAt, endsAt]);

describe('fourteen days', () => {
  it.each([
    ['over the end of a year', '2019-12-31', '2020-01-14'],
    ['over the end of a leap year', '2020-12-20', '2021-01-03'],
    ['to 29 February', '2020-02-15', '2020-02-29'],
    ['from 29 February', '2020-02-29', '2020-03-14'],
    ['over 29 February', '2020-02-16', '2020-03-01'],
    ['over the end of a February without it', '2021-02-15', '2021-03-01'],
    ['in the year 2000, which had one', '2000-02-15', '2000-02-29'],
    ['in the year 2100, which has none', '2100-02-15', '2100-03-01'],
  ])('%s', (_, discharged, end) => {
    expect(held(discharged, discharged)).toEqual([[midnight(discharged), midnight(end)]]);
  });
});

it('a year of 365 days ends a day earlier in the calendar where a 29 February lies in it', () => {
  expect(held('2021-01-01')).toEqual([[midnight('2021-01-01'), midnight('2022-01-01')]]);
  expect(held('2020-01-01')).toEqual([[midnight('2020-01-01'), midnight('2020-12-31')]]);
  expect(held('2020-02-29')).toEqual([[midnight('2020-02-29'), midnight('2021-02-28')]]);
});
