import { describe, expect, it } from 'vitest';
import { rhythmOf, SIGNALS, type Signal } from './signals.ts';

const names = Object.keys(SIGNALS) as Signal[];

describe('sound and touch', () => {
  it('has one for each of the seven decisions and for cannot check', () => {
    expect(names.sort()).toEqual([
      'admit',
      'cannot-check',
      'measure-first',
      'not-accepted',
      'original-way',
      'refer',
      'refuse',
      'show-again',
    ]);
  });

  it('tells every two apart by rhythm alone, without pitch', () => {
    expect(new Set(names.map((name) => rhythmOf(SIGNALS[name]))).size).toBe(names.length);
  });

  it('tells every two apart by touch alone, where sound is off', () => {
    expect(new Set(names.map((name) => SIGNALS[name].vibration.join(' '))).size).toBe(names.length);
  });

  it('is heard for every one', () => {
    expect(names.filter((name) => SIGNALS[name].notes.length === 0)).toEqual([]);
  });

  it('can be felt for every one, and is over within a second', () => {
    for (const name of names) {
      const { notes, vibration } = SIGNALS[name];
      expect(vibration.length % 2).toBe(1);
      expect(vibration.reduce((sum, span) => sum + span, 0)).toBeLessThan(1_000);
      for (const note of notes) expect(note.at + note.lasts).toBeLessThan(1_000);
    }
  });

  it('rises a fourth to admit and falls a fifth to refuse', () => {
    const [first, second] = SIGNALS.admit.notes;
    expect((second?.from ?? 0) / (first?.from ?? 1)).toBeCloseTo(4 / 3, 2);
    const [long] = SIGNALS.refuse.notes;
    expect((long?.from ?? 0) / (long?.to ?? 1)).toBeCloseTo(3 / 2, 2);
    expect(long?.lasts).toBe(450);
  });
});
