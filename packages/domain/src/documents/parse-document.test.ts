import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../time/day-number.ts';
import { checkCharacterOf } from './check-digit.ts';
import { DOCUMENT_TYPES } from './document.ts';
import { documentHint, formatDocumentHint } from './document-hint.ts';
import { DOCUMENT_PROBLEMS } from './document-problems.ts';
import { documentKey, parseDocument } from './parse-document.ts';

const today = parseDay('2026-11-23') ?? 0;
const read = (type: string, number: string, country?: string) =>
  parseDocument({ type, number, country }, today);
const problems = (type: string, number: string, country?: string) => {
  const parsed = read(type, number, country);
  return parsed.ok ? [] : parsed.problems;
};
const withCheck = (seventeen: string) => seventeen + checkCharacterOf(seventeen);

describe('parseDocument, resident identity card', () => {
  it('reads the official examples, with birth date and sex', () => {
    expect(read('resident-id', '11010519491231002X')).toEqual({
      ok: true,
      document: {
        type: 'resident-id',
        number: '11010519491231002X',
        birthDay: parseDay('1949-12-31'),
        sex: 'female',
      },
    });
    expect(read('resident-id', '440524188001010014')).toMatchObject({ ok: true, document: { sex: 'male' } });
  });

  it('puts right blanks, hyphens, full-width digits and a small x', () => {
    for (const typed of [
      '110105 19491231 002x',
      '110105-19491231-002X',
      '１１０１０５１９４９１２３１００２ｘ',
    ]) {
      expect(read('resident-id', typed), typed).toMatchObject({ document: { number: '11010519491231002X' } });
    }
  });

  it('accepts an address code that has been withdrawn', () => {
    expect(problems('resident-id', withCheck('12022119900101001'))).toEqual([]);
  });

  it('accepts a birth yesterday and today, and refuses one tomorrow', () => {
    const born = (day: number) => withCheck(`120101${formatDay(day).replaceAll('-', '')}001`);
    expect(problems('resident-id', born(today - 1))).toEqual([]);
    expect(problems('resident-id', born(today))).toEqual([]);
    expect(problems('resident-id', born(today + 1))).toEqual(['resident-id-birth-date-future']);
  });

  it('says what is wrong', () => {
    expect(problems('resident-id', '')).toEqual(['document-number-missing']);
    expect(problems('resident-id', '110105491231002')).toEqual(['resident-id-fifteen-digits']);
    expect(problems('resident-id', '11010519491231002')).toEqual(['resident-id-length']);
    expect(problems('resident-id', '1101051949123100X2')).toEqual(['resident-id-characters']);
    expect(problems('resident-id', withCheck('19010119900101001'))).toEqual(['resident-id-province']);
    expect(problems('resident-id', withCheck('12010119900230001'))).toEqual(['resident-id-birth-date']);
    expect(problems('resident-id', '110105194912310021')).toEqual(['resident-id-check-digit']);
    expect(problems('resident-id', '810000199001010019')).toEqual(['resident-id-is-residence-permit']);
  });

  it('reports all that is wrong at once', () => {
    expect(problems('resident-id', '190101199002300010')).toContain('resident-id-province');
    expect(problems('resident-id', '190101199002300010')).toContain('resident-id-birth-date');
  });

  it('refuses any change of a single digit', () => {
    const numbers = fc
      .tuple(
        fc.constantFrom('120101', '110105', '440524', '120221'),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 999 }),
      )
      .map(([area, day, sequence]) =>
        withCheck(`${area}${formatDay(day).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
      );
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789X'),
        (number, place, digit) => {
          fc.pre(number.charAt(place) !== digit);
          expect(problems('resident-id', number)).toEqual([]);
          const changed = number.slice(0, place) + digit + number.slice(place + 1);
          expect(problems('resident-id', changed)).not.toEqual([]);
        },
      ),
    );
  });
});

describe('parseDocument, other documents', () => {
  it('reads residence permits of Hong Kong, Macao and Taiwan residents', () => {
    for (const number of ['810000199001010019', '820000199001010010', '830000199001010012']) {
      expect(read('hmt-residence-permit', number), number).toMatchObject({ ok: true });
    }
    expect(problems('hmt-residence-permit', '11010519491231002X')).toEqual(['hmt-residence-permit-prefix']);
    expect(problems('hmt-residence-permit', '810000199001010018')).toEqual([
      'hmt-residence-permit-check-digit',
    ]);
  });

  it('reads travel permits in their old and new forms', () => {
    for (const number of ['H12345678', 'm1234567800'])
      expect(problems('hk-macao-permit', number)).toEqual([]);
    for (const number of ['H123456789', 'T12345678']) {
      expect(problems('hk-macao-permit', number)).toEqual(['hk-macao-permit-format']);
    }
    for (const number of ['12345678', '1234567801']) expect(problems('taiwan-permit', number)).toEqual([]);
    expect(problems('taiwan-permit', '123456789')).toEqual(['taiwan-permit-format']);
  });

  it('reads both versions of the foreign permanent resident card', () => {
    expect(problems('foreign-pr', 'USA120199001011')).toEqual([]);
    expect(read('foreign-pr', withCheck('91284019900101001'))).toMatchObject({
      document: { birthDay: parseDay('1990-01-01') },
    });
    expect(problems('foreign-pr', 'US1120199001011')).toEqual(['foreign-pr-format']);
    expect(problems('foreign-pr', '9128401990010100')).toEqual(['foreign-pr-length']);
    const right = withCheck('91284019900101001');
    expect(problems('foreign-pr', right.slice(0, 17) + (right.endsWith('1') ? '2' : '1'))).toEqual([
      'foreign-pr-check-digit',
    ]);
  });

  it('reads passports with their country, Chinese ones strictly', () => {
    expect(read('passport', 'e 1234 5678', 'chn')).toMatchObject({
      document: { number: 'E12345678', country: 'CHN' },
    });
    expect(problems('passport', 'EA1234567', 'CHN')).toEqual([]);
    expect(problems('passport', 'X12345678', 'CHN')).toEqual(['passport-format-china']);
    expect(problems('passport', 'X12345678', 'USA')).toEqual([]);
    expect(problems('passport', 'X123', 'USA')).toEqual(['passport-format']);
    expect(problems('passport', 'X12345678')).toEqual(['passport-country-missing']);
    expect(problems('passport', 'X12345678', 'US')).toEqual(['passport-country-format']);
  });

  it('refuses a type that it does not know', () => {
    expect(problems('student-card', '1')).toEqual(['document-type-unknown']);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENT_TYPES),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (type, number) => {
          const parsed = read(type, number, 'CHN');
          expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('documentKey', () => {
  it('knows a Hong Kong permit again after its renewal, and tells passports of two countries apart', () => {
    const key = (type: string, number: string, country?: string) => {
      const parsed = read(type, number, country);
      return parsed.ok ? documentKey(parsed.document) : null;
    };
    expect(key('hk-macao-permit', 'H1234567800')).toBe(key('hk-macao-permit', 'H12345678'));
    expect(key('passport', 'X12345678', 'USA')).not.toBe(key('passport', 'X12345678', 'FRA'));
  });
});

describe('formatDocumentHint', () => {
  it('names the type and the last two characters only', () => {
    const hint = documentHint({ type: 'resident-id', number: '11010519491231002X' });
    expect(formatDocumentHint(hint, 'zh')).toBe('身份证 末两位 2X');
    expect(formatDocumentHint(hint, 'en')).toBe('ID ending 2X');
  });
});

describe('DOCUMENT_PROBLEMS', () => {
  it('says every problem in both languages', () => {
    for (const [code, text] of Object.entries(DOCUMENT_PROBLEMS)) {
      expect(text.zh, code).toMatch(/\p{Script=Han}.*。$/su);
      expect(text.en, code).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
  });
});
