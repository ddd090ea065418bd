import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../time/day-number.ts';
import {
  APPEAL_OUTCOMES,
  APPEAL_STATES,
  type AppealFacts,
  type AppealState,
  codesOf,
  DECISION_CODES,
} from './appeal.ts';
import { afterDecided, afterWritten, decisionRefusal, officerRefusal, personMay } from './appeal-acts.ts';
import { formatAppealNumber } from './appeal-number.ts';
import { parseAppealPolicy } from './appeal-policy.ts';
import { dueAt, endOf, filesEndAt, secondUntil, stateAt, urgencyAt } from './appeal-times.ts';

const FILE = new URL('../../../../policy/tianjin/appeals.json', import.meta.url);
const json = () => JSON.parse(readFileSync(FILE, 'utf8'));
const policy = (() => {
  const parsed = parseAppealPolicy(json());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
})();
const HOUR_MS = 3_600_000;
const AT = 1_600_000_000_000;

const appeal = (change: Partial<AppealFacts> = {}): AppealFacts => ({
  ...{ kind: 'colour', state: 'submitted', instance: 1, submittedAt: AT, decidedAt: null },
  ...{ firstOutcome: null, secondAskedAt: null, endedAt: null, assignedTo: null, firstOffice: null },
  ...change,
});
const decided = appeal({ state: 'decided', decidedAt: AT + HOUR_MS, firstOutcome: 'rejected' });

describe('the city’s policy on appeals', () => {
  it('gives 24 hours, then 72, and refuses a file where a number is missing or wrong', () => {
    expect([policy.firstInstanceHours, policy.secondInstanceHours]).toEqual([24, 72]);
    for (const spoil of [
      (file: ReturnType<typeof json>) => delete file.nearHours,
      (file: ReturnType<typeof json>) => (file.files.most = 0),
      (file: ReturnType<typeof json>) => (file.other = 1),
    ]) {
      const file = json();
      spoil(file);
      expect(parseAppealPolicy(file).ok).toBe(false);
    }
  });
});

describe('a deadline', () => {
  it('is 24 hours after submission, and 72 after the second instance was asked for', () => {
    expect(dueAt(appeal(), policy)).toBe(AT + 24 * HOUR_MS);
    expect(dueAt(appeal({ secondAskedAt: AT + 5 }), policy)).toBe(AT + 5 + 72 * HOUR_MS);
  });

  it.each([
    ['in-time', 24 - policy.nearHours, -1],
    ['near', 24 - policy.nearHours, 0],
    ['near', 24 - policy.nearHours, 1],
    ['near', 24, -1],
    ['overdue', 24, 0],
    ['overdue', 24, 1],
  ] as const)('is %s at %i hours %i ms', (urgency, hours, ms) => {
    expect(urgencyAt(appeal(), policy, AT + hours * HOUR_MS + ms)).toBe(urgency);
  });

  it('is nobody’s any more when it has been decided or withdrawn', () => {
    for (const state of ['decided', 'closed', 'withdrawn'] as const)
      expect(urgencyAt(appeal({ state }), policy, AT + 99 * DAY_MS)).toBe(null);
  });
});

describe('the second instance', () => {
  const until = decided.decidedAt! + 7 * DAY_MS;
  it.each([
    [-1, true, 'decided'],
    [0, false, 'closed'],
    [1, false, 'closed'],
  ] as const)('may be asked for within seven days: %i ms from their end', (ms, may, state) => {
    expect(personMay(decided, 'ask-second', policy, until + ms)).toBe(may);
    expect(stateAt(decided, policy, until + ms)).toBe(state);
  });

  it('is not there for what was upheld, nor a second time', () => {
    expect(secondUntil({ ...decided, firstOutcome: 'upheld' }, policy)).toBe(null);
    expect(secondUntil({ ...decided, firstOutcome: 'partly' }, policy)).toBe(until);
    expect(secondUntil({ ...decided, instance: 2 }, policy)).toBe(null);
    expect(afterDecided(2, 'rejected')).toBe('closed');
    expect([afterDecided(1, 'rejected'), afterDecided(1, 'partly')]).toEqual(['decided', 'decided']);
    expect(afterDecided(1, 'upheld')).toBe('closed');
  });

  it('belongs to another office than the first', () => {
    const second = appeal({ state: 'second-instance', instance: 2, firstOffice: 'city' });
    expect(officerRefusal(second, 'take', { staffId: 'b', office: 'city' })).toBe('same-office');
    expect(officerRefusal(second, 'take', { staffId: 'b', office: 'heping' })).toBe(null);
    const taken = { ...second, state: 'in-work', assignedTo: 'b' } as const;
    expect(officerRefusal(taken, 'decide', { staffId: 'b', office: 'city' })).toBe('same-office');
  });
});

describe('what an officer may do', () => {
  const me = { staffId: 'a', office: 'city' };
  it.each([
    ['take', null, null],
    ['take', 'a', 'yours-already'],
    ['take', 'b', 'taken'],
    ['take-over', 'b', null],
    ['take-over', null, null],
    ['take-over', 'a', 'yours-already'],
    ['write', null, 'not-yours'],
    ['write', 'b', 'not-yours'],
    ['write', 'a', null],
    ['decide', 'b', 'not-yours'],
    ['decide', 'a', null],
  ] as const)('%s of what %s has in work: %s', (act, assignedTo, refusal) => {
    expect(officerRefusal(appeal({ state: 'in-work', assignedTo }), act, me)).toBe(refusal);
  });

  it('is nothing once it has ended, for either side', () => {
    for (const state of ['decided', 'closed', 'withdrawn'] as const) {
      for (const act of ['take', 'write', 'decide'] as const)
        expect(officerRefusal(appeal({ state, assignedTo: 'a' }), act, me)).toBe('not-open');
      for (const act of ['write', 'add-file', 'withdraw'] as const)
        expect(personMay(appeal({ state }), act, policy, AT)).toBe(false);
    }
  });
});

describe('a decision', () => {
  it('for the person against a colour needs something that follows from it', () => {
    const about = (outcome: 'upheld' | 'partly', follows: number) =>
      decisionRefusal({ kind: 'colour' }, { outcome, code: 'record-wrong' }, follows);
    expect([about('upheld', 0), about('partly', 0)]).toEqual(['nothing-follows', 'nothing-follows']);
    expect([about('upheld', 1), about('partly', 2)]).toEqual([null, null]);
    const rejected = { outcome: 'rejected', code: 'record-right' } as const;
    expect(decisionRefusal({ kind: 'colour' }, rejected, 0)).toBe(null);
    const service = { outcome: 'upheld', code: 'service-fault' } as const;
    expect(decisionRefusal({ kind: 'service' }, service, 0)).toBe(null);
  });

  it('has a code that fits, and there is one for every outcome', () => {
    for (const outcome of APPEAL_OUTCOMES) expect(codesOf(outcome).length).toBeGreaterThan(0);
    expect([...codesOf('upheld'), ...codesOf('rejected')].sort()).toEqual(Object.keys(DECISION_CODES).sort());
    const odd = { outcome: 'rejected', code: 'record-wrong' } as const;
    expect(decisionRefusal({ kind: 'colour' }, odd, 1)).toBe('code-does-not-fit');
  });
});

describe('an end', () => {
  it('comes with withdrawal, the last decision, or the end of the seven days; files go 30 days later', () => {
    expect(endOf(appeal(), policy)).toBe(null);
    expect(endOf(decided, policy)).toBe(decided.decidedAt! + 7 * DAY_MS);
    const withdrawn = appeal({ state: 'withdrawn', endedAt: AT + 1 });
    expect(endOf(withdrawn, policy)).toBe(AT + 1);
    expect(filesEndAt(withdrawn, policy)).toBe(AT + 1 + 30 * DAY_MS);
    expect(filesEndAt(appeal(), policy)).toBe(null);
  });
});

describe('a number', () => {
  it('has the day and five signs that nobody mistakes', () => {
    expect(formatAppealNumber(18_593, Uint8Array.of(0, 31, 32, 63, 255))).toBe('A-20201127-A9A99');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 8 }), (random) => {
        expect(formatAppealNumber(18_593, random)).toMatch(/^A-20201127-[A-HJ-NP-Z2-9]{5}$/);
      }),
    );
  });
});

it('an answer ends the question, and nothing else', () => {
  const after = Object.fromEntries(APPEAL_STATES.map((state: AppealState) => [state, afterWritten(state)]));
  expect(after).toEqual({
    ...Object.fromEntries(APPEAL_STATES.map((state) => [state, state])),
    'question-asked': 'in-work',
  });
});
