import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listServesPass, PAPER_DAYS, paperListOf, phoneListUri } from './list-names.ts';

const day = fc.integer({ min: 0, max: 40_000 });

test('a phone list serves the passes of its day only', () => {
  fc.assert(
    fc.property(day, day, (listDay, passDay) => {
      const list = { uri: phoneListUri(listDay), day: listDay };
      expect(listServesPass(list, phoneListUri(passDay), passDay)).toBe(listDay === passDay);
    }),
  );
});

test('of all paper lists exactly one serves a paper, whenever it was issued and however long it is valid', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: PAPER_DAYS }), (issued, validFor) => {
      const { uri } = paperListOf(issued);
      const lists = Array.from({ length: 41 }, (_, i) => paperListOf(Math.max(0, issued + (i - 20) * 182)));
      const serving = lists.filter((list) => listServesPass(list, uri, issued + validFor));
      expect(new Set(serving.map((list) => list.period[0]))).toEqual(
        new Set([paperListOf(issued).period[0]]),
      );
    }),
  );
});

test('a period begins where the one before ends', () => {
  const { period } = paperListOf(20_780);
  expect(period[0]).toBeLessThanOrEqual(20_780);
  expect(period[1]).toBeGreaterThanOrEqual(20_780);
  expect(paperListOf(period[1]).period).toEqual(period);
  expect(paperListOf(period[1] + 1).period[0]).toBe(period[1] + 1);
});

test('phone and paper lists share no name', () => {
  const names = (uriOf: (one: number) => string) =>
    new Set(Array.from({ length: 2_000 }, (_, i) => uriOf(i)));
  const papers = names((one) => paperListOf(one).uri);
  expect([...names(phoneListUri)].filter((name) => papers.has(name))).toEqual([]);
});
