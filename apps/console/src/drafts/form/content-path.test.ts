import { describe, expect, it } from 'vitest';
import {
  listAt,
  pathText,
  textAt,
  valueAt,
  withItem,
  withMoved,
  withoutItem,
  withValue,
} from './content-path.ts';

const content = {
  id: 'x',
  rules: [{ id: 'A', phases: [{ from: { event: 'day', plusDays: 14 } }] }, { id: 'B' }],
};
const plus = ['rules', 0, 'phases', 0, 'from', 'plusDays'] as const;

describe('a place in the content', () => {
  it('is written as the check of the rules writes it', () => {
    expect(pathText(plus)).toBe('rules[0].phases[0].from.plusDays');
    expect(pathText([])).toBe('');
  });

  it('is read whatever the content is', () => {
    expect(valueAt(content, plus)).toBe(14);
    expect(textAt(content, plus)).toBe('14');
    for (const odd of [null, 7, 'rules', [], { rules: 'none' }, { rules: [null] }]) {
      expect(valueAt(odd, plus)).toBeUndefined();
      expect(textAt(odd, plus)).toBe('');
      expect(listAt(odd, ['rules', 0, 'phases'])).toEqual([]);
    }
    expect(valueAt({}, ['__proto__'])).toBeUndefined();
  });

  it('is changed without touching the rest or the content that was there before', () => {
    const changed = withValue(content, plus, 7);
    expect(valueAt(changed, plus)).toBe(7);
    expect(valueAt(content, plus)).toBe(14);
    expect(changed.rules[1]).toBe(content.rules[1]);
    expect(Object.keys(changed)).toEqual(['id', 'rules']);
  });

  it('is taken away by undefined, and made where it is missing', () => {
    expect(valueAt(withValue(content, plus, undefined), plus.slice(0, -1))).toEqual({ event: 'day' });
    expect(withValue({ rules: 'none' }, ['rules', 0, 'id'], 'A')).toEqual({ rules: [{ id: 'A' }] });
    expect(withValue({}, ['note', 'zh'], '说明')).toEqual({ note: { zh: '说明' } });
  });
});

describe('a list in the content', () => {
  const ids = (value: unknown) => listAt(value, ['rules']).map((rule) => textAt(rule, ['id']));

  it('takes an item at a place or at its end, and begins with one', () => {
    expect(ids(withItem(content, ['rules'], { id: 'C' }))).toEqual(['A', 'B', 'C']);
    expect(ids(withItem(content, ['rules'], { id: 'C' }, 1))).toEqual(['A', 'C', 'B']);
    expect(ids(withItem({}, ['rules'], { id: 'C' }))).toEqual(['C']);
  });

  it('loses one item', () => {
    expect(ids(withoutItem(content, ['rules'], 0))).toEqual(['B']);
  });

  it('changes its order, but never by a place that it does not have', () => {
    expect(ids(withMoved(content, ['rules'], 0, 1))).toEqual(['B', 'A']);
    expect(withMoved(content, ['rules'], 0, -1)).toBe(content);
    expect(withMoved(content, ['rules'], 1, 2)).toBe(content);
    expect(withMoved(content, ['rules'], 5, 0)).toBe(content);
  });
});
