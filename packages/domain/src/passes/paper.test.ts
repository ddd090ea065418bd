import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day-number.ts';
import { lastDayOfPaper, mayPrintAtHome, paperNumberOf, parsePaperNumber } from './paper.ts';

const day = (text: string) => parseDay(text)!;

describe('who may print a paper at home', () => {
  it('is under 18 until the day before the birthday', () => {
    const on = ['2026-11-26', '2026-11-27', '2026-11-28'].map((today) =>
      mayPrintAtHome(day('2008-11-27'), day(today)),
    );
    expect(on).toEqual(['may', 'age', 'age']);
  });

  it('is 60 or over from the day of the birthday', () => {
    const on = ['2026-11-26', '2026-11-27', '2026-11-28'].map((today) =>
      mayPrintAtHome(day('1966-11-27'), day(today)),
    );
    expect(on).toEqual(['age', 'may', 'may']);
  });

  it('has the birthday of 29 February on 1 March where there is none', () => {
    expect(
      ['2024-02-28', '2024-02-29'].map((today) => mayPrintAtHome(day('1964-02-29'), day(today))),
    ).toEqual(['age', 'may']);
    expect(
      ['2026-02-28', '2026-03-01'].map((today) => mayPrintAtHome(day('2008-02-29'), day(today))),
    ).toEqual(['may', 'age']);
  });

  it('is a newborn child, and nobody whose document tells no birthday', () => {
    expect(mayPrintAtHome(day('2026-11-27'), day('2026-11-27'))).toBe('may');
    expect(mayPrintAtHome(undefined, day('2026-11-27'))).toBe('age-unknown');
  });
});

it('is good for 180 days, the day of its issue among them', () => {
  expect(lastDayOfPaper(day('2026-11-23'))).toBe(day('2027-05-21'));
});

describe('the number on a paper', () => {
  it('is found again however it was typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40, max: 239 }), (random) => {
        const number = paperNumberOf(random);
        expect(number).toMatch(/^P-[2-9A-HJ-NP-TV-Z]{4} [2-9A-HJ-NP-TV-Z]{4}$/);
        for (const typed of [
          number,
          number.toLowerCase(),
          number.slice(2),
          ` p ${number.slice(2).replace(' ', '')}`,
        ])
          expect(parsePaperNumber(typed)).toBe(number);
      }),
    );
  });

  it('passes over bytes that would make some letters likelier', () => {
    expect(paperNumberOf(Uint8Array.of(255, 240, 0, 1, 2, 3, 4, 5, 6, 239))).toBe('P-2345 678Z');
    expect(() => paperNumberOf(new Uint8Array(7))).toThrow(RangeError);
  });

  it('is none when a letter is wrong, missing or too many', () => {
    for (const text of ['', 'P-2345 67', 'P-2345 6780', 'P-2345 67899', '张三'])
      expect(parsePaperNumber(text)).toBeNull();
  });
});
