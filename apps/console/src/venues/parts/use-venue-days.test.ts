import { describe, expect, it } from 'vitest';
import { withToday } from './use-venue-days.ts';

const day = (number: number, total = 0) => ({ day: number, total, admitted: total, refused: 0, other: 0 });
const daysBefore = (today: number) => Array.from({ length: 29 }, (_, back) => day(today - 1 - back, 1));

describe('the last thirty days of a venue', () => {
  it('are today as it is counted now, and the days before it', () => {
    const days = withToday(day(100, 7), daysBefore(100));
    expect(days).toHaveLength(30);
    expect(days[0]).toEqual(day(100, 7));
    expect(days.at(-1)!.day).toBe(71);
  });

  it('say each day once, also where the reply is of another day', () => {
    const later = withToday(day(101), daysBefore(100)).map((one) => one.day);
    expect([later[0], later[1]]).toEqual([101, 99]);
    const earlier = withToday(day(99, 7), daysBefore(100));
    expect(earlier.slice(0, 2)).toEqual([day(99, 7), day(98, 1)]);
  });
});
