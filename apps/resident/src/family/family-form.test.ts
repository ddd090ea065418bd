import { checkCharacterOf, dayNumberOf } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import {
  checkFamilyForm,
  EMPTY_FORM,
  type FamilyForm,
  isChildForm,
  problemsOf,
  requestOf,
} from './family-form.ts';

const today = dayNumberOf(2020, 3, 1)!;
const residentId = (born: string) => {
  const digits = `120101${born}002`;
  return digits + checkCharacterOf(digits);
};
const form = (part: Partial<FamilyForm> = {}): FamilyForm => ({
  ...EMPTY_FORM,
  relation: 'parent',
  documentNumber: residentId('19550612'),
  name: '王范例',
  way: 'own-account',
  accepts: true,
  ...part,
});
const wrong = (part: Partial<FamilyForm>) => Object.keys(checkFamilyForm(form(part), today));

describe('the form that adds a family member', () => {
  it('says all that is missing, one thing a field, and nothing when all is there', () => {
    expect(Object.keys(checkFamilyForm(EMPTY_FORM, today)).sort()).toEqual([
      'accepts',
      'documentNumber',
      'name',
      'relation',
      'way',
    ]);
    expect(wrong({})).toEqual([]);
  });

  it('needs a phone for a text message, in any usual form', () => {
    const phone = (text: string) => wrong({ way: 'text-message', phone: text });
    expect(phone('')).toEqual(['phone']);
    expect(phone('1380000000')).toEqual(['phone']);
    expect(phone('138 0000 0000')).toEqual([]);
    expect(phone('+86 138-0000-0000')).toEqual([]);
  });

  it('asks a passport for its country and its holder’s date of birth, and sends them', () => {
    const passport = { documentType: 'passport', documentNumber: 'E12345678' } as const;
    const whole = { ...passport, documentCountry: 'SGP', birthDate: '1990-03-07' };
    expect(wrong(passport)).toEqual(['documentCountry']);
    expect(wrong({ ...whole, birthDate: '' })).toEqual(['birthDate']);
    expect(wrong(whole)).toEqual([]);
    expect(requestOf(form(whole), 1)).toMatchObject({ documentCountry: 'SGP', birthDate: '1990-03-07' });
    expect(requestOf(form(), 1)).not.toHaveProperty('documentCountry');
  });

  it('asks no way for a child until the day of the eighteenth birthday', () => {
    const child = (born: string) =>
      ({ relation: 'child', documentNumber: residentId(born), way: null }) as const;
    expect(['20020302', '20020301'].map((born) => wrong(child(born)))).toEqual([[], ['way']]);
    expect(isChildForm(form(child('20020302')), today)).toBe(true);
    expect(isChildForm(form({ ...child('20020302'), relation: 'parent' }), today)).toBe(false);
  });

  it('puts what the server refused at its field, and leaves the rest to the notice', () => {
    const problem = (code: string) => ({ type: '', title: 't', status: 422, code });
    expect(Object.keys(problemsOf(problem('family-relation-age')))).toEqual(['relation']);
    expect(problemsOf(problem('family-full'))).toEqual({});
  });
});
