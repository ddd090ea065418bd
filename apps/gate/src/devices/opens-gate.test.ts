import type { Decision, EntryDecision } from '@healthcode/domain';
import type { PassVerdict } from '@healthcode/pass';
import { describe, expect, it } from 'vitest';
import { opensByHand, opensGate } from './opens-gate.ts';

const entry = (decision: Decision): EntryDecision => ({
  decision,
  tone: 'blank',
  cell: '',
  word: { zh: '', en: '' },
  found: { zh: '', en: '' },
  actions: [],
});
const verdict = (documentMustBeSeen: boolean): PassVerdict => ({
  outcome: 'ok',
  reasons: [],
  documentMustBeSeen,
});
const check = (checkId: string, decision: Decision, onPaper = false) => ({
  checkId,
  entry: entry(decision),
  verdict: verdict(onPaper),
  notHolder: false,
});

describe('the barrier', () => {
  it('opens once for each person who is admitted, and for nothing else', () => {
    const admitted = check('a', 'admit');
    expect(opensGate(admitted, null)).toBe(true);
    expect(opensGate(admitted, admitted)).toBe(false);
    expect(opensGate(check('b', 'admit'), admitted)).toBe(true);
    expect(opensGate(null, admitted)).toBe(false);
    for (const decision of [
      'refuse',
      'refer',
      'measure-first',
      'original-way',
      'show-again',
      'not-accepted',
    ] as const)
      expect(opensGate(check('b', decision), admitted)).toBe(false);
  });

  it('opens when the temperature that was missing is there', () => {
    expect(opensGate(check('a', 'admit'), check('a', 'measure-first'))).toBe(true);
  });

  it('waits for somebody where a document must be seen, and for a bearer who is somebody else', () => {
    expect(opensGate(check('a', 'admit', true), null)).toBe(false);
    expect(opensGate({ ...check('a', 'admit'), notHolder: true }, null)).toBe(false);
  });

  it('is opened by hand for who showed paper or was taken the original way, and for nobody else', () => {
    expect(opensByHand(check('a', 'admit', true))).toBe(true);
    expect(opensByHand(check('a', 'original-way'))).toBe(true);
    for (const decision of [
      'admit',
      'refuse',
      'refer',
      'measure-first',
      'show-again',
      'not-accepted',
    ] as const)
      expect(opensByHand(check('a', decision)), decision).toBe(false);
    expect(opensByHand(check('a', 'refuse', true))).toBe(false);
  });
});
