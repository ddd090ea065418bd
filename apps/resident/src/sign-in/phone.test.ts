import { describe, expect, it } from 'vitest';
import { formatPhone, isPhone, normaliseCode, normalisePhone } from './phone.ts';

describe('a phone number as typed', () => {
  it('may have blanks, hyphens, full-width digits and the country code', () => {
    for (const typed of [
      '13812345678',
      '138 1234 5678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '１３８１２３４５６７８',
    ]) {
      expect(normalisePhone(typed)).toBe('13812345678');
    }
  });

  it('has eleven digits and begins with 1', () => {
    expect(['1381234567', '13812345678', '138123456789', '23812345678', ''].map(isPhone)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is shown in groups', () => {
    expect(formatPhone('13812345678')).toBe('138 1234 5678');
  });
});

describe('a one-time code as pasted', () => {
  it('may have blanks and words around it', () => {
    expect(['123456', ' 123 456 ', '１２３４５６', '123-456'].map(normaliseCode)).toEqual(
      Array(4).fill('123456'),
    );
  });
});
