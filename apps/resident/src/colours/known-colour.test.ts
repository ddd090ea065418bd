import type { ColourView, ExplainedHold } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { colourAge, colourEndsAt, hasLapsed, holdsByStrength, isWithdrawn } from './known-colour.ts';

const minute = 60_000;
const text = { zh: '', en: '' };
const hold = (ruleId: string, colour: 'orange' | 'red', until: number | null): ExplainedHold => ({
  ruleId,
  ruleSetVersion: 1,
  colour,
  title: text,
  reason: text,
  toDo: text,
  reportedBy: text,
  since: 0,
  until,
  reviewAt: null,
  endsWith: [],
});
const view = (part: Partial<ColourView>): ColourView => ({
  personId: '',
  colour: 'green',
  since: 0,
  asOf: 0,
  nextChangeAt: null,
  declarationLapsesAt: null,
  holds: [],
  setAside: [],
  earlier: [],
  ...part,
});

describe('how old the colour on the phone is', () => {
  const at = (age: number, part: Partial<ColourView> = {}) =>
    colourAge({ view: view(part), heardAt: 1_000 }, 1_000 + age);

  it('is current for two and a half minutes', () => {
    expect([149_999, 150_000, 150_001].map((age) => at(age))).toEqual(['current', 'current', 'last-known']);
  });

  it('is greyed after an hour', () => {
    expect([60 * minute - 1, 60 * minute, 60 * minute + 1].map((age) => at(age))).toEqual([
      'last-known',
      'last-known',
      'outdated',
    ]);
  });

  it('is greyed as soon as its own records say that it has changed', () => {
    const nextChangeAt = 1_000 + minute;
    expect(at(minute - 1, { nextChangeAt })).toBe('current');
    expect(at(minute, { nextChangeAt })).toBe('outdated');
  });
});

describe('when the colour ends', () => {
  it('is the latest end of the records that hold it', () => {
    const holds = [hold('a', 'red', 300), hold('b', 'red', 500), hold('c', 'orange', 900)];
    expect(colourEndsAt(view({ colour: 'red', holds }))).toBe(500);
  });

  it('is unknown when one of them is open, and for green', () => {
    expect(
      colourEndsAt(view({ colour: 'red', holds: [hold('a', 'red', 300), hold('b', 'red', null)] })),
    ).toBeNull();
    expect(colourEndsAt(view({}))).toBeNull();
  });

  it('is unknown as long as only the longest span would end it', () => {
    const open = { ...hold('a', 'orange', 300), reviewAt: 100 };
    expect(colourEndsAt(view({ colour: 'orange', holds: [open] }))).toBeNull();
  });
});

describe('the order of the records', () => {
  it('puts red before orange, and what lasts longer first', () => {
    const holds = [
      hold('o1', 'orange', null),
      hold('r1', 'red', 5),
      hold('r2', 'red', 9),
      hold('o2', 'orange', 7),
    ];
    expect(holdsByStrength(view({ holds })).map(({ ruleId }) => ruleId)).toEqual(['r2', 'r1', 'o1', 'o2']);
  });
});

describe('a declaration that lapses', () => {
  const around = (part: Partial<ColourView>, ask: typeof isWithdrawn) =>
    [499, 500, 501].map((now) => ask(view({ declarationLapsesAt: 500, ...part }), now));

  it('withdraws a green from that instant on', () => {
    expect(around({}, isWithdrawn)).toEqual([false, true, true]);
    expect(around({ declarationLapsesAt: null }, isWithdrawn)).toEqual([false, false, false]);
  });

  it('hides no orange and no red', () => {
    for (const colour of ['orange', 'red'] as const) {
      expect(around({ colour }, isWithdrawn)).toEqual([false, false, false]);
      expect(around({ colour }, hasLapsed)).toEqual([false, true, true]);
    }
  });
});
