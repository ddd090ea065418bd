import { DOCUMENT_TYPES, dayNumberAt, parseDay, parseDocument } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { DEMO_IDENTITIES } from './demo-identities.ts';
import { type AskedDocument, areOfSamePerson, matchesIdentity } from './register.ts';
import { syntheticBirthDateFor, syntheticLatinNameFor, syntheticNameFor } from './synthetic-name.ts';

const TODAY = dayNumberAt(Date.parse('2026-11-23T12:00:00+08:00'));
const OFF_LIST = '120101199001010009';
const ask = (documentNumber: string, name: string, documentType = 'resident-id', today = TODAY) =>
  matchesIdentity({ documentType, documentNumber, name }, today);

describe('the published people', () => {
  it.each(DEMO_IDENTITIES.map((person) => [person.name, person] as const))(
    '%s has a valid number, and is found',
    (_name, person) => {
      const { documentType: type, documentNumber: number, documentCountry: country } = person;
      const parsed = parseDocument({ type, number, country }, TODAY);
      expect(parsed).toMatchObject({ ok: true, document: { number: person.documentNumber } });
      expect(matchesIdentity(person, TODAY)).toBe(true);
    },
  );

  it('have numbers of their own, and are of every type', () => {
    expect(new Set(DEMO_IDENTITIES.map(({ documentNumber }) => documentNumber)).size).toBe(
      DEMO_IDENTITIES.length,
    );
    expect(new Set(DEMO_IDENTITIES.map(({ documentType }) => documentType))).toEqual(new Set(DOCUMENT_TYPES));
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

  it.each(['foreign-pr', 'hmt-residence-permit', 'something'])(
    'does not take the number of one type for another, %s',
    (type) => {
      expect(ask(OFF_LIST, syntheticNameFor(OFF_LIST), type)).toBe(false);
    },
  );

  it.each([
    ['hmt-residence-permit', '810000199001010019', syntheticNameFor('810000199001010019')],
    ['hk-macao-permit', 'H1122334401', syntheticNameFor('H11223344')],
    ['taiwan-permit', '11223344', syntheticNameFor('11223344')],
    ['foreign-pr', 'USA120199001011', syntheticLatinNameFor('USA120199001011')],
  ])('knows any valid %s by its synthetic name', (type, number, name) => {
    expect(ask(number, name, type)).toBe(true);
    expect(ask(number, 'NOBODY', type)).toBe(false);
  });

  it('knows a passport by country, name and date of birth together', () => {
    const anna = { documentType: 'passport', documentNumber: '999228775', documentCountry: 'GBR' };
    const full = { ...anna, name: 'O’Sample Pat', birthDate: '2001-02-28' };
    expect(matchesIdentity(full, TODAY)).toBe(true);
    expect(matchesIdentity({ ...full, birthDate: '2001-02-27' }, TODAY)).toBe(false);
    expect(matchesIdentity({ ...anna, name: full.name }, TODAY)).toBe(false);
    expect(matchesIdentity({ ...full, documentCountry: 'IRL' }, TODAY)).toBe(false);
    const offList = { documentType: 'passport', documentNumber: 'AB7654321', documentCountry: 'CAN' };
    const birthDate = syntheticBirthDateFor('AB7654321');
    const name = syntheticLatinNameFor('AB7654321');
    expect(matchesIdentity({ ...offList, name, birthDate }, TODAY)).toBe(true);
    expect(matchesIdentity({ ...offList, name, birthDate: '1900-01-01' }, TODAY)).toBe(false);
  });

  it('minds neither blanks around a name, nor letter case, nor full-width letters', () => {
    const anna = DEMO_IDENTITIES.find(({ name }) => name === 'SAMPLE ANNA')!.documentNumber;
    for (const name of [' sample anna ', 'SAMPLE  ANNA', 'ＳＡＭＰＬＥ　ＡＮＮＡ'])
      expect(ask(anna, name)).toBe(true);
    for (const name of ['SAMPLEANNA', 'ANNA SAMPLE']) expect(ask(anna, name)).toBe(false);
  });
});

describe('areOfSamePerson', () => {
  const of = (documentType: string, documentNumber: string, documentCountry?: string): AskedDocument => ({
    ...{ documentType, documentNumber },
    ...(documentCountry === undefined ? {} : { documentCountry }),
  });
  const same = (one: AskedDocument, other: AskedDocument) => [
    areOfSamePerson(one, other, TODAY),
    areOfSamePerson(other, one, TODAY),
  ];

  it('holds for the published pairs, either way round, and for no others of the list', () => {
    const pairs = DEMO_IDENTITIES.flatMap((one, at) =>
      DEMO_IDENTITIES.slice(at + 1)
        .filter((other) => areOfSamePerson(one, other, TODAY))
        .map((other) => [one.person, other.person]),
    );
    expect(pairs).toEqual([
      ['张示例', '张示例'],
      ['黎样例', '黎样例'],
      ['EXAMPLE MARIA', 'EXAMPLE MARIA'],
    ]);
  });

  it('holds off the list where the last six characters are the same', () => {
    const id = of('resident-id', OFF_LIST);
    expect(same(id, of('passport', 'E12010009', 'CHN'))).toEqual([true, true]);
    expect(same(id, of('passport', 'E12010008', 'CHN'))).toEqual([false, false]);
    expect(same(of('passport', 'AA1234567', 'FRA'), of('passport', 'BB1234567', 'CAN'))).toEqual([
      true,
      true,
    ]);
    expect(same(of('taiwan-permit', '11223344'), of('taiwan-permit', '99223344'))).toEqual([false, false]);
  });

  it('knows a Hong Kong permit again after its renewal, and nothing of what is no document', () => {
    expect(same(of('hk-macao-permit', 'H11223344'), of('hk-macao-permit', 'H1122334402'))).toEqual([
      true,
      true,
    ]);
    expect(same(of('resident-id', '1'), of('resident-id', '1'))).toEqual([false, false]);
  });
});
