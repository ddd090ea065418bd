import { describe, expect, it } from 'vitest';
import { listAt, textAt } from './content-path.ts';
import {
  blankRelief,
  eventsOf,
  HOLDING_KINDS,
  nextRuleId,
  RELIEVING_KINDS,
  typedNumber,
  withCopiedRule,
  withNewRule,
} from './rule-data.ts';

const content = { rules: [{ id: 'TJ-R01', title: 'one' }, { id: 'TJ-R03' }, { id: 'TJ-O01' }] };
const ids = (value: unknown) => listAt(value, ['rules']).map((rule) => textAt(rule, ['id']));

describe('a rule’s number', () => {
  it('is the next of its series, never one that was left free', () => {
    expect(nextRuleId(content)).toBe('TJ-R04');
    expect(nextRuleId(content, 'TJ-O01')).toBe('TJ-O02');
    expect(nextRuleId({ rules: [] })).toBe('');
    const full = { rules: [{ id: 'TJ-R01' }, { id: 'TJ-R99' }] };
    expect(nextRuleId(full)).toBe('');
  });
});

describe('the list of rules', () => {
  it('takes an empty rule at its end, whatever was there', () => {
    expect(ids(withNewRule(content))).toEqual(['TJ-R01', 'TJ-R03', 'TJ-O01', 'TJ-R04']);
    expect(ids(withNewRule({ rules: 'none' }))).toEqual(['']);
  });

  it('takes a copy right after the rule, under another number', () => {
    const copied = withCopiedRule(content, 0);
    expect(ids(copied)).toEqual(['TJ-R01', 'TJ-R04', 'TJ-R03', 'TJ-O01']);
    expect(listAt(copied, ['rules'])[1]).toMatchObject({ title: 'one' });
  });
});

describe('evidence', () => {
  it('holds a colour or ends it; test results do both, by their result', () => {
    expect(HOLDING_KINDS).toContain('case');
    expect(RELIEVING_KINDS).not.toContain('case');
    expect(HOLDING_KINDS.filter((kind) => RELIEVING_KINDS.includes(kind))).toEqual(['test-result']);
    expect(blankRelief('test-result').when).toEqual({ '===': [{ var: 'by.result' }, 'negative'] });
  });

  it('has the events from which a phase may begin', () => {
    expect(eventsOf('symptom')).toEqual(['sinceDay', 'reportedAt']);
  });
});

describe('a number as typed', () => {
  it.each([
    ['14', 14],
    [' 0 ', 0],
    ['', undefined],
    ['1.5', '1.5'],
    ['-1', '-1'],
    ['some', 'some'],
  ])('%j becomes %j', (text, value) => expect(typedNumber(text)).toBe(value));
});
