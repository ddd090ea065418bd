import { describe, expect, it } from 'vitest';
import { countPassages, type Passage, peoplePerMinute, THROUGHPUT_SPAN_MS } from './passages.ts';

const NOW = 10_000_000;
const admitted = (at: number, direction: Passage['direction'] = 'in'): Passage => ({
  at,
  decision: 'admit',
  direction,
});

describe('counting who goes through', () => {
  it('counts in and out by the way of each, and only who was admitted', () => {
    const passages = [
      admitted(1),
      admitted(2),
      admitted(3, 'out'),
      admitted(4, null),
      { at: 5, decision: 'refuse', direction: 'in' } as const,
      { at: 6, decision: 'refer', direction: 'out' } as const,
    ];
    expect(countPassages(passages)).toEqual({ in: 2, out: 1, inside: 1 });
  });

  it('never has fewer than nobody inside', () => {
    expect(countPassages([admitted(1, 'out'), admitted(2, 'out')])).toEqual({ in: 0, out: 2, inside: 0 });
    expect(countPassages([])).toEqual({ in: 0, out: 0, inside: 0 });
  });
});

describe('people per minute', () => {
  it('is over the last five minutes: just inside, exactly, just outside', () => {
    const old = admitted(NOW - 20 * 60_000);
    const rate = (age: number) => peoplePerMinute([old, admitted(NOW - age)], NOW);
    expect([THROUGHPUT_SPAN_MS - 1, THROUGHPUT_SPAN_MS, THROUGHPUT_SPAN_MS + 1].map(rate)).toEqual([
      0.2, 0, 0,
    ]);
  });

  it('is over the time since the first check in the first five minutes, and over a minute at least', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => admitted(NOW - 58_000 + i * 2_000));
    expect(peoplePerMinute(thirty, NOW)).toBe(30);
    expect(peoplePerMinute([admitted(NOW)], NOW)).toBe(1);
    expect(peoplePerMinute([admitted(NOW - 120_000), admitted(NOW)], NOW)).toBe(1);
  });

  it('is none before anybody came, and does not count what lies ahead', () => {
    expect(peoplePerMinute([], NOW)).toBe(0);
    expect(peoplePerMinute([admitted(NOW + 1)], NOW)).toBe(0);
    expect(peoplePerMinute([admitted(NOW), admitted(NOW + 1)], NOW)).toBe(1);
  });

  it('counts somebody who has to show the code again once, and whoever is not admitted too', () => {
    const passages = [
      { at: NOW - 3_000, decision: 'show-again' },
      { at: NOW - 2_000, decision: 'admit' },
      { at: NOW - 1_000, decision: 'refuse' },
    ];
    expect(peoplePerMinute(passages, NOW)).toBe(2);
  });
});
