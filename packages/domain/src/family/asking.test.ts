import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../time/day-number.ts';
import { askingProblems, careEndsOn, hasRoomForCarer, whoAgrees } from './asking.ts';
import { FAMILY_RELATIONS, inverseRelation, isFamilyRelation, kinshipName } from './relation.ts';

const today = dayNumberOf(2020, 3, 1)!;
const born = (age: number) => dayNumberOf(2020 - age, 3, 1)!;
const new18 = born(18);
const asker = { count: 0, isSelf: false, isKnown: false };
const child = { relation: 'child', birthDay: born(10) } as const;

describe('who agrees that a code is shown by somebody else', () => {
  it('is the guardian for a child until the eighteenth birthday, and then the person', () => {
    const at = (birthDay: number) => whoAgrees({ relation: 'child', birthDay }, today);
    expect([at(new18 + 1), at(new18), at(new18 - 1)]).toEqual(['guardian', 'person', 'person']);
  });

  it('is the person where the document tells no birth date, and for a spouse and a parent', () => {
    expect(whoAgrees({ relation: 'child', birthDay: undefined }, today)).toBe('person');
    expect(whoAgrees({ relation: 'spouse', birthDay: born(30) }, today)).toBe('person');
    expect(whoAgrees({ relation: 'parent', birthDay: born(60) }, today)).toBe('person');
  });
});

describe('asking for a family member', () => {
  it('is open to three, asked and shown together', () => {
    const at = (count: number) => askingProblems(child, { ...asker, count }, today);
    expect([at(2), at(3), at(4)]).toEqual([[], ['family-full'], ['family-full']]);
  });

  it('refuses oneself, and somebody who is known already, whatever the number', () => {
    expect(askingProblems(child, { ...asker, isSelf: true, count: 3 }, today)).toEqual(['family-self']);
    expect(askingProblems(child, { ...asker, isKnown: true, count: 3 }, today)).toEqual(['family-known']);
  });

  it.each(['spouse', 'parent'] as const)('refuses a %s under 18', (relation) => {
    const at = (birthDay: number) => askingProblems({ relation, birthDay }, asker, today);
    expect([at(new18 + 1), at(new18), at(new18 - 1)]).toEqual([['family-relation-age'], [], []]);
    expect(askingProblems({ relation, birthDay: undefined }, asker, today)).toEqual([]);
  });
});

describe('a child’s code', () => {
  it('is shown by two accounts besides the child’s own, an adult’s by as many as they agree to', () => {
    expect([1, 2, 3].map((carers) => hasRoomForCarer(child, carers, today))).toEqual([true, false, false]);
    expect(hasRoomForCarer({ relation: 'parent', birthDay: born(60) }, 9, today)).toBe(true);
  });

  it('is shown until the eighteenth birthday; an adult child’s until somebody ends it', () => {
    expect(careEndsOn({ relation: 'child', birthDay: new18 + 1 }, today)).toBe(today + 1);
    expect(careEndsOn({ relation: 'child', birthDay: new18 }, today)).toBeNull();
    expect(careEndsOn({ relation: 'child', birthDay: dayNumberOf(2008, 2, 29)! }, today)).toBe(
      dayNumberOf(2026, 3, 1),
    );
    expect(careEndsOn({ relation: 'child', birthDay: undefined }, today)).toBeNull();
    expect(careEndsOn({ relation: 'spouse', birthDay: born(30) }, today)).toBeNull();
  });
});

describe('a relation', () => {
  it('seen from the other side and back is the same', () => {
    for (const relation of FAMILY_RELATIONS) {
      expect(inverseRelation(inverseRelation(relation))).toBe(relation);
    }
    expect(inverseRelation('parent')).toBe('child');
  });

  it('is one of three, and has a name for each sex', () => {
    expect(isFamilyRelation('parent')).toBe(true);
    expect(isFamilyRelation('self')).toBe(false);
    expect(kinshipName('child', 'female').zh).toBe('女儿');
    expect(kinshipName('parent', null).zh).toBe('父母');
  });
});
