import { dayNumberAt, parseDay, parseDocument } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { DEMO_IDENTITIES } from './demo-identities.ts';
import { matchesIdentity } from './register.ts';
import { syntheticNameFor } from './synthetic-name.ts';

const TODAY = dayNumberAt(Date.parse('2026-11-23T12:00:00+08:00'));
const OFF_LIST = '120101199001010009';
const ask = (documentNumber: string, name: string, documentType = 'resident-id', today = TODAY) =>
  matchesIdentity({ documentType, documentNumber, name }, today);

describe('the published people', () => {
  it.each(DEMO_IDENTITIES.map((person) => [person.name, person] as const))(
    '%s has a valid number, and is found',
    (_name, person) => {
      const parsed = parseDocument({ type: person.documentType, number: person.documentNumber }, TODAY);
      expect(parsed).toMatchObject({ ok: true, document: { number: person.documentNumber } });
      expect(matchesIdentity(person, TODAY)).toBe(true);
    },
  );

  it('have numbers and names of their own', () => {
    expect(new Set(DEMO_IDENTITIES.map(({ documentNumber }) => documentNumber)).size).toBe(
      DEMO_IDENTITIES.length,
    );
    expect(new Set(DEMO_IDENTITIES.map(({ name }) => name)).size).toBe(DEMO_IDENTITIES.length);
  });

  it('do not answer to the synthetic name of their number', () => {
    for (const { documentNumber } of DEMO_IDENTITIES) {
      expect(ask(documentNumber, syntheticNameFor(documentNumber))).toBe(false);
    }
  });
});

describe('matchesIdentity', () => {
  it('knows any other valid number by its synthetic name, and by no other', () => {
    expect(ask(OFF_LIST, syntheticNameFor(OFF_LIST))).toBe(true);
    expect(ask(OFF_LIST, '张示例')).toBe(false);
    expect(ask(OFF_LIST, '')).toBe(false);
  });

  it('refuses a wrong check digit even with the name made from those digits', () => {
    const wrong = `${OFF_LIST.slice(0, 17)}8`;
    expect(ask(wrong, syntheticNameFor(wrong))).toBe(false);
  });

  it('takes a birth date of yesterday and today, but not of tomorrow', () => {
    const number = '120101202611230003';
    const born = parseDay('2026-11-23')!;
    const name = syntheticNameFor(number);
    expect([born + 1, born, born - 1].map((today) => ask(number, name, 'resident-id', today))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(['passport', 'foreign-pr', 'hmt-residence-permit', 'something'])(
    'holds no document of type %s',
    (type) => {
      expect(ask(OFF_LIST, syntheticNameFor(OFF_LIST), type)).toBe(false);
    },
  );

  it('minds neither blanks around a name, nor letter case, nor full-width letters', () => {
    const anna = DEMO_IDENTITIES.find(({ name }) => name === 'SAMPLE ANNA')!.documentNumber;
    for (const name of [' sample anna ', 'SAMPLE  ANNA', 'ＳＡＭＰＬＥ　ＡＮＮＡ'])
      expect(ask(anna, name)).toBe(true);
    for (const name of ['SAMPLEANNA', 'ANNA SAMPLE']) expect(ask(anna, name)).toBe(false);
  });
});
