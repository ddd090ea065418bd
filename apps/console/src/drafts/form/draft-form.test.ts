import { describe, expect, it } from 'vitest';
import { beginningOf, formOf, sameForm, saveBodyOf } from './draft-form.ts';
import { forgetForm, keepForm, keptForm } from './kept-form.ts';

const SHANGHAI = 480;
const AT = Date.parse('2020-02-24T14:30:00+08:00');
const saved = { content: { rules: [] }, summary: 'why', inForceFrom: AT, emergencyGround: null };
const form = formOf(saved, SHANGHAI);

describe('the form of a draft', () => {
  it('is sent as it was saved, if nothing is changed', () => {
    expect(saveBodyOf(form, 3, SHANGHAI)).toEqual({ ...saved, revision: 3 });
    const soon = { ...saved, inForceFrom: null, emergencyGround: 'an outbreak' };
    expect(saveBodyOf(formOf(soon, SHANGHAI), 1, SHANGHAI)).toEqual({ ...soon, revision: 1 });
  });

  it('shows the beginning by the city’s clock, and reads it so', () => {
    expect(form).toMatchObject({ begins: 'chosen', date: '2020-02-24', time: '14:30' });
    expect(beginningOf({ ...form, time: '1431' }, SHANGHAI)).toEqual({ at: AT + 60_000 });
  });

  it('is not sent while day or time cannot be read, and says which', () => {
    const wrong = { ...form, date: '', time: '25:00' };
    expect(saveBodyOf(wrong, 1, SHANGHAI)).toBeNull();
    expect(beginningOf(wrong, SHANGHAI)).toEqual({
      errors: [
        { field: 'date', reason: 'missing' },
        { field: 'time', reason: 'impossible' },
      ],
    });
    expect(beginningOf({ ...wrong, begins: 'soon' }, SHANGHAI)).toEqual({ at: null });
  });

  it('has no emergency without saying so, also where a ground was typed before', () => {
    const changed = { ...form, emergency: false, ground: 'typed' };
    expect(saveBodyOf(changed, 1, SHANGHAI)?.emergencyGround).toBeNull();
    expect(sameForm(changed, form)).toBe(true);
  });

  it('differs by anything that would be saved', () => {
    expect(sameForm(form, { ...form, summary: ' why ' })).toBe(true);
    expect(sameForm(form, { ...form, summary: 'why not' })).toBe(false);
    const [one, other] = [
      { id: 'x', rules: [{ a: 1, b: 2 }] },
      { rules: [{ b: 2, a: 1 }], id: 'x' },
    ];
    expect(sameForm({ ...form, content: one }, { ...form, content: other })).toBe(true);
    expect(sameForm(form, { ...form, content: { rules: [1] } })).toBe(false);
    expect(sameForm(form, { ...form, begins: 'soon' })).toBe(false);
    expect(sameForm(form, { ...form, emergency: true })).toBe(false);
  });
});

describe('what was not saved', () => {
  const store = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
  };

  it('is there again for the same person, and for nobody else', () => {
    const tab = store();
    const kept = { officerId: 'me', revision: 4, form };
    keepForm(tab, 'draft-1', kept);
    expect(keptForm(tab, 'draft-1', 'me')).toEqual(kept);
    expect(keptForm(tab, 'draft-1', 'somebody else')).toBeNull();
    expect(keptForm(tab, 'draft-2', 'me')).toBeNull();
    forgetForm(tab, 'draft-1');
    expect(keptForm(tab, 'draft-1', 'me')).toBeNull();
  });

  it('breaks nothing where the store is full or holds something else', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepForm(full, 'd', { officerId: 'me', revision: 1, form })).not.toThrow();
    for (const text of ['{', '{}', 'null', '{"officerId":"me"}']) {
      const odd = { ...store(), getItem: () => text };
      expect(keptForm(odd, 'd', 'me')).toBeNull();
    }
  });
});
