import { formatDay, parseDay } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { monthsOf } from './months.ts';

const parts = (from: string, until: string) =>
  monthsOf({ fromDay: parseDay(from)!, untilDay: parseDay(until)! }).map(
    ({ month, fromDay, untilDay, isWhole }) =>
      [month, formatDay(fromDay), formatDay(untilDay), isWhole].join(' '),
  );

describe('the months of a span', () => {
  it('are whole where all of their days lie in it, also over the end of a year', () => {
    expect(parts('2019-12-31', '2020-02-29')).toEqual([
      '2019-12 2019-12-31 2019-12-31 false',
      '2020-01 2020-01-01 2020-01-31 true',
      '2020-02 2020-02-01 2020-02-29 true',
    ]);
  });

  it.each([
    ['2020-02-01', '2020-02-28', '2020-02 2020-02-01 2020-02-28 false'],
    ['2020-02-01', '2020-02-29', '2020-02 2020-02-01 2020-02-29 true'],
    ['2020-02-02', '2020-02-29', '2020-02 2020-02-02 2020-02-29 false'],
  ])('from %s to %s: %s', (from, until, part) => {
    expect(parts(from, until)).toEqual([part]);
  });

  it('are none where it ends before it begins', () => {
    expect(parts('2020-02-02', '2020-02-01')).toEqual([]);
  });
});
