import { describe, expect, it } from 'vitest';
import {
  EMPTY_FORM,
  faultsOfDocument,
  isTypedWhole,
  type LookUpForm,
  lookUpBody,
  missingFields,
} from './look-up-form.ts';

const TODAY = 20_780;
const form = (more: Partial<LookUpForm> = {}): LookUpForm => ({
  ...EMPTY_FORM,
  number: '120101199003077477',
  reason: 'no-phone',
  agreed: true,
  ...more,
});
const AT = { lookUpId: 'l', deviceId: 'd', venueId: 'v' };

describe('the form of a look-up', () => {
  it('begins with nothing agreed to and no reason chosen', () => {
    expect(missingFields(EMPTY_FORM, TODAY)).toEqual(['number', 'reason', 'agreed']);
  });

  it('is whole with a right number, a reason and the person’s agreement', () => {
    expect(missingFields(form(), TODAY)).toEqual([]);
    expect(missingFields(form({ number: '1201 0119 9003 0774 77' }), TODAY)).toEqual([]);
    expect(missingFields(form({ agreed: false }), TODAY)).toEqual(['agreed']);
  });

  it('asks for words beside another reason only, and takes no number for words', () => {
    expect(missingFields(form({ reason: 'other' }), TODAY)).toEqual(['note']);
    expect(missingFields(form({ reason: 'other', note: '手机在修' }), TODAY)).toEqual([]);
    expect(missingFields(form({ reason: 'other', note: '13800000001' }), TODAY)).toEqual(['note']);
    expect(missingFields(form({ note: '忘了' }), TODAY)).toEqual([]);
  });

  it('asks for the country of a passport, and says both things that are wrong', () => {
    const passport = form({ type: 'passport', number: '??' });
    expect(missingFields(passport, TODAY)).toEqual(['country', 'number']);
    expect(missingFields({ ...passport, number: 'X1234567', country: 'FRA' }, TODAY)).toEqual([]);
  });

  it('names a wrong check digit as soon as the number is whole, and never in the middle', () => {
    const wrong = '120101199003077470';
    expect(
      [17, 18, 19].map((length) => isTypedWhole(form({ number: `${wrong}0`.slice(0, length) }))),
    ).toEqual([false, true, true]);
    expect(faultsOfDocument(form({ number: wrong }), TODAY).number?.zh).toContain('有一位不对');
    expect(faultsOfDocument(form(), TODAY)).toEqual({});
    expect(isTypedWhole(form({ type: 'passport', number: 'E12345678901234567890' }))).toBe(false);
  });

  it('sends what was typed put right, words for another reason alone, and a country for a passport alone', () => {
    expect(lookUpBody(form({ number: ' 12010119900307747７ ', note: 'x', country: 'FRA' }), AT)).toEqual({
      ...AT,
      documentType: 'resident-id',
      documentNumber: '120101199003077477',
      agreed: true,
      reason: 'no-phone',
    });
    expect(lookUpBody(form({ reason: 'other', note: ' 在修 ' }), AT)).toMatchObject({ note: '在修' });
    const passport = form({ type: 'passport', number: 'x1234567', country: 'FRA' });
    expect(lookUpBody(passport, AT)).toMatchObject({ documentCountry: 'FRA', documentNumber: 'X1234567' });
  });
});
