import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../time/day-number.ts';
import { checkCharacterOf } from './check-digit.ts';
import { looksLikeDocument, parseOwnDocument } from './parse-own-document.ts';

const today = parseDay('2026-11-23') ?? 0;
const passport = (birthDate?: string, country = 'FRA', number = '12AB34567') =>
  parseOwnDocument({ type: 'passport', number, country, birthDate }, today);
const problems = (parsed: ReturnType<typeof passport>) => (parsed.ok ? [] : parsed.problems);

describe('parseOwnDocument', () => {
  it('takes the date of birth of a passport however it is written, year first', () => {
    for (const written of [
      '1990-01-31',
      '19900131',
      '1990/1/31',
      '1990.01.31',
      '1990年1月31日',
      '１９９０-01-31',
    ])
      expect(passport(written), written).toMatchObject({
        document: { country: 'FRA', birthDay: parseDay('1990-01-31') },
      });
  });

  it('takes a birth of yesterday and today, and refuses one of tomorrow', () => {
    expect([-1, 0, 1].map((days) => problems(passport(formatDay(today + days))))).toEqual([
      [],
      [],
      ['passport-birth-date-future'],
    ]);
  });

  it('says what is wrong with it beside what is wrong with the rest', () => {
    expect(problems(passport())).toEqual(['passport-birth-date-missing']);
    for (const written of ['1990-02-30', '31-01-1990', '1990', 'x'])
      expect(problems(passport(written)), written).toEqual(['passport-birth-date-format']);
    expect(problems(passport('', '', 'X1'))).toEqual([
      'passport-country-missing',
      'passport-format',
      'passport-birth-date-missing',
    ]);
  });

  it('says all that is missing at once', () => {
    expect(problems(passport('', '', ''))).toEqual([
      'passport-country-missing',
      'document-number-missing',
      'passport-birth-date-missing',
    ]);
    expect(problems(passport('1990-01-31', 'FRA', ''))).toEqual(['document-number-missing']);
  });

  it('asks for none where the document is another', () => {
    expect(parseOwnDocument({ type: 'taiwan-permit', number: '12345678' }, today)).toEqual({
      ok: true,
      document: { type: 'taiwan-permit', number: '12345678' },
    });
  });
});

describe('looksLikeDocument', () => {
  const looks = (number: string, chosen: Parameters<typeof looksLikeDocument>[1]) =>
    looksLikeDocument(number, chosen, today);

  it('knows each type again by its form', () => {
    expect(looks('11010519491231002x', 'passport')).toBe('resident-id');
    expect(looks('810000199001010019', 'resident-id')).toBe('hmt-residence-permit');
    expect(looks('H1234567800', 'resident-id')).toBe('hk-macao-permit');
    expect(looks('1234 5678', 'resident-id')).toBe('taiwan-permit');
    expect(looks('USA120199001011', 'resident-id')).toBe('foreign-pr');
    expect(looks(`91284019900101001${checkCharacterOf('91284019900101001')}`, 'resident-id')).toBe(
      'foreign-pr',
    );
    expect(looks('E12345678', 'hk-macao-permit')).toBe('passport');
  });

  it('says nothing where the number fits nothing', () => {
    expect(looks('12', 'resident-id')).toBeNull();
    expect(looks('', 'passport')).toBeNull();
  });
});
