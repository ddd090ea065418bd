import { DOCUMENT_PROBLEMS, type DocumentType, NAME_PROBLEMS, parseDay } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { checkIdentity, EMPTY_INPUT, identityBody } from './check-identity.ts';

const today = parseDay('2026-11-23') as number;
const problemsOf = (documentNumber: string, name = '张三', type: DocumentType = 'resident-id') =>
  checkIdentity(type, { ...EMPTY_INPUT, documentNumber, name }, today);
/** A number with the right last character for these seventeen (GB 11643). */
function withCheckDigit(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(seventeen[n]), 0);
  return seventeen + '10X98765432'.charAt(sum % 11);
}

describe('what is looked at before the identity goes to the server', () => {
  it('accepts a well-formed number, also with blanks and a small x', () => {
    const number = withCheckDigit('12010119900307123');
    expect(problemsOf(number)).toEqual({});
    expect(
      problemsOf(`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14).toLowerCase()}`),
    ).toEqual({});
  });

  it('has a sentence of its own for every mistake', () => {
    const number = withCheckDigit('12010119900307123');
    const wrongLast = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
    const sentences = [
      problemsOf(''),
      problemsOf('120101900307123'),
      problemsOf(withCheckDigit('12010119900230123')),
      problemsOf(withCheckDigit('12010120261124123')),
      problemsOf(wrongLast),
      problemsOf(withCheckDigit('81000019900307123')),
      problemsOf('1201011990'),
    ].map(({ documentNumber }) => documentNumber);
    expect(sentences.every((sentence) => sentence !== undefined)).toBe(true);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences[1]).toEqual(DOCUMENT_PROBLEMS['resident-id-fifteen-digits']);
  });

  it('takes a birth date of today and refuses tomorrow’s', () => {
    expect(problemsOf(withCheckDigit('12010120261122123'))).toEqual({});
    expect(problemsOf(withCheckDigit('12010120261123123'))).toEqual({});
    expect(problemsOf(withCheckDigit('12010120261124123')).documentNumber).toBeDefined();
  });

  it('asks for a name', () => {
    const number = withCheckDigit('12010119900307123');
    expect(problemsOf(number, ' ')).toEqual({ name: NAME_PROBLEMS['name-missing'] });
  });

  it('says which document a number looks like when another was chosen', () => {
    expect(problemsOf('810000199001010019').documentNumber?.zh).toContain('港澳台居民居住证');
    expect(problemsOf('H12345678').documentNumber?.en).toContain('Hong Kong and Macao residents');
    expect(problemsOf('E12345678', '张三', 'hk-macao-permit').documentNumber?.zh).toContain('护照');
    expect(problemsOf('H1', '张三', 'hk-macao-permit').documentNumber).toEqual(
      DOCUMENT_PROBLEMS['hk-macao-permit-format'],
    );
  });

  it('says of a passport what is wrong at each of its fields', () => {
    const given = { documentCountry: '', documentNumber: 'X1', birthDate: '', name: 'EXAMPLE MARIA' };
    expect(Object.keys(checkIdentity('passport', given, today)).sort()).toEqual([
      'birthDate',
      'documentCountry',
      'documentNumber',
    ]);
    const right = { ...given, documentCountry: 'ESP', documentNumber: 'XDB123456', birthDate: '1990-03-07' };
    expect(checkIdentity('passport', right, today)).toEqual({});
    expect(identityBody('passport', right)).toEqual({ documentType: 'passport', ...right });
    expect(Object.keys(identityBody('taiwan-permit', right)).sort()).toEqual([
      'documentNumber',
      'documentType',
      'name',
    ]);
  });
});
