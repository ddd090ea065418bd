import type { Problem, RegistrationForm } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { inWords, NO_VENUE, nameErrors, problemErrors, venueErrors, withChange } from './venue-draft.ts';

const NAME = { zh: '和平区', en: 'Heping' };
const OFFER = {
  kinds: [{ id: 'mall' }],
  districts: [{ code: '120101', name: NAME, streets: [{ code: '120101002', name: NAME }] }],
} as unknown as RegistrationForm;

describe('a venue being filled in', () => {
  it('says what is missing in the reader’s language, field by field', () => {
    const errors = inWords(venueErrors(NO_VENUE, OFFER), 'zh');
    expect(errors.map(({ field }) => field)).toEqual([
      'type',
      'nameZh',
      'district',
      'street',
      'community',
      'addressZh',
    ]);
    expect(errors[0]?.message).toBe('请选择场所类型。');
    expect(inWords(venueErrors(NO_VENUE, OFFER), 'en')[1]?.message).toMatch(/^Fill in the name/);
    expect(inWords(nameErrors(' '), 'zh')).toEqual([{ field: 'name', message: '还没有填写姓名。' }]);
    expect(nameErrors('秦昭宁')).toEqual([]);
  });

  it('forgets the street with another district, and keeps it with the same', () => {
    const venue = { ...NO_VENUE, district: '120101', street: '120101002' };
    expect(withChange(venue, { district: '120102' }).street).toBe('');
    expect(withChange(venue, { district: '120101' }).street).toBe('120101002');
    expect(withChange(venue, { nameZh: '店' })).toMatchObject({ nameZh: '店', street: '120101002' });
  });

  it('puts what the service says at its fields, and nothing that has no words', () => {
    const problem = {
      errors: [
        { path: '/venue/street', code: 'x', message: { zh: '请选街道。', en: 'Choose.' } },
        { path: '/name', code: 'y' },
      ],
    } as Problem;
    expect(inWords(problemErrors(problem), 'zh')).toEqual([{ field: 'street', message: '请选街道。' }]);
    expect(problemErrors(null)).toEqual([]);
  });
});
