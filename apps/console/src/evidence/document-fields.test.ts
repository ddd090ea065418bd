import { parseDay } from '@healthcode/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument, coverNumber, type DocumentDraft } from './document-fields.ts';

const today = parseDay('2026-11-23') as number;
const check = (draft: Partial<DocumentDraft>) =>
  checkDocument({ type: 'resident-id', number: '', country: '', ...draft }, today);

describe('a document as typed', () => {
  it('is taken with blanks, in lower case and full width', () => {
    // The example number of GB 11643 itself.
    for (const number of [
      '11010519491231002X',
      '110105 19491231 002x',
      '１１０１０５１９４９１２３１００２Ｘ',
    ]) {
      const checked = check({ number });
      expect(checked.ok && checked.document.number).toBe('11010519491231002X');
    }
  });

  it('is refused at the number when one digit is wrong', () => {
    const checked = check({ number: '11010519491231003X' });
    expect(checked.ok ? [] : checked.errors.map(({ place }) => place)).toEqual(['documentNumber']);
  });

  it('asks a passport, and only a passport, for its country', () => {
    const passport = check({ type: 'passport', number: 'K1234567' });
    expect(passport.ok ? [] : passport.errors.map(({ place }) => place)).toEqual(['documentCountry']);
    expect(check({ type: 'passport', number: 'K1234567', country: 'sgp' }).ok).toBe(true);
    expect(check({ type: 'taiwan-permit', number: '12345678', country: '' }).ok).toBe(true);
  });

  it('is refused at the type when the type is not known', () => {
    const checked = check({ type: 'library-card', number: '1' });
    expect(checked.ok ? [] : checked.errors.map(({ place }) => place)).toEqual(['documentType']);
  });
});

describe('a covered number', () => {
  it('keeps its length and shows the last four at most', () => {
    expect(coverNumber('11010519491231002X')).toBe('**************002X');
    expect(coverNumber('12345678')).toBe('******78');
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{5,20}$/), (number) => {
        const covered = coverNumber(number);
        return covered.length === number.length && covered.replaceAll('*', '').length <= 4;
      }),
    );
  });
});
