import { describe, expect, it } from 'vitest';
import { rule } from '../../tests/_rule-samples.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import type { EventPoint, Phase, PhaseEnd } from './rule-set.ts';
import { SPAN_PROBLEMS } from './span-problems.ts';

/** `dischargedDay+14` is 14 days after the day of discharge. */
function point(text: string): EventPoint {
  const [event = '', days] = text.split('+');
  return days === undefined ? { event } : { event, plusDays: Number(days) };
}

/** `confirmedDay → dischargedDay+14 | releasedDay, not before confirmedDay+7`; `test` is a negative test. */
function phase(text: string): Phase {
  const [from = '', rest = ''] = text.split(' → ');
  const [ends = '', notBefore] = rest.split(', not before ');
  const any = ends
    .split(' | ')
    .map((end) =>
      end === 'test' ? ({ evidence: 'test-result', from: ['laboratory'] } as const) : point(end),
    );
  const until: PhaseEnd = notBefore === undefined ? { any } : { any, notBefore: point(notBefore) };
  return { colour: 'orange', from: point(from), until };
}

function problemsOf(kind: EvidenceKind, ...phases: readonly string[]): string[] {
  const written = rule(kind, phases.map(phase), { open: { reviewAfterDays: 9, endsAfterDays: 90 } });
  const words = { zh: '文字', en: 'words' };
  const parsed = parseRuleSet({ id: 'tests', version: 1, inForceFrom: 0, rules: [written], note: words });
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, code }) => `${path.replace('rules[0].', '')}: ${code}`);
}

const backwards = (end: number) => [`phases[0].until.any[${end}]: ends-before-it-begins`];

describe('a phase that ends no later than it begins', () => {
  it.each<[string, string[]]>([
    ['dischargedDay+14 → dischargedDay+13', backwards(0)],
    ['dischargedDay+14 → dischargedDay+14', backwards(0)],
    ['dischargedDay+14 → dischargedDay+15', []],
    ['dischargedDay → dischargedDay', backwards(0)],
    ['dischargedDay → dischargedDay+1', []],
    // one end that comes too early is enough, whatever stands beside it
    ['dischargedDay+14 → test | dischargedDay+7', backwards(1)],
    // records with a discharge before the report are refused, so the order of the two is known
    ['dischargedDay → confirmedDay', backwards(0)],
    ['dischargedDay+3 → confirmedDay+3', backwards(0)],
    ['dischargedDay+3 → confirmedDay+4', []],
    ['confirmedDay+30 → dischargedDay', []],
    // of these two nothing is known
    ['dischargedDay → onsetDay', []],
    // the earliest end makes up for ends that come too early
    ['dischargedDay → dischargedDay, not before dischargedDay+7', []],
    ['dischargedDay → dischargedDay, not before releasedDay', []],
    [
      'dischargedDay+7 → dischargedDay, not before dischargedDay+7',
      ['phases[0].until.notBefore: not-before-too-early', ...backwards(0)],
    ],
  ])('%s', (text, problems) => {
    expect(problemsOf('case', text)).toEqual(problems);
  });
});

describe('an earliest end that says nothing', () => {
  const idle = ['phases[0].until.notBefore: not-before-too-early'];
  it.each<[string, string[]]>([
    ['dischargedDay+7 → test, not before dischargedDay+6', idle],
    ['dischargedDay+7 → test, not before dischargedDay+7', idle],
    ['dischargedDay+7 → test, not before dischargedDay+8', []],
    ['dischargedDay+7 → test, not before confirmedDay+7', idle],
    ['dischargedDay+7 → test, not before confirmedDay+8', []],
    ['confirmedDay → test, not before dischargedDay', []],
  ])('%s', (text, problems) => {
    expect(problemsOf('case', text)).toEqual(problems);
  });
});

describe('phases that lie over each other', () => {
  const red = 'confirmedDay → dischargedDay+14';
  const overlap = (place = 1) => [`phases[${place}].from: phases-overlap`];
  it.each<[string[], string[]]>([
    [[red, 'dischargedDay+13 → dischargedDay+28'], overlap()],
    [[red, 'dischargedDay+14 → dischargedDay+28'], []],
    [[red, 'dischargedDay+15 → dischargedDay+28'], []],
    // another event may end the first one sooner, but need not
    [['confirmedDay → dischargedDay+14 | excludedDay', 'dischargedDay+7 → dischargedDay+28'], overlap()],
    // the earlier of two ends by one event counts
    [['confirmedDay → dischargedDay+14 | dischargedDay+7', 'dischargedDay+7 → dischargedDay+28'], []],
    [['confirmedDay → test, not before confirmedDay+10', 'confirmedDay+9 → confirmedDay+20'], overlap()],
    [['confirmedDay → test, not before confirmedDay+10', 'confirmedDay+10 → confirmedDay+20'], []],
    // in the wrong order: the second has begun when the first ends
    [['dischargedDay+14 → dischargedDay+28', red], overlap()],
    // not only neighbours
    [[red, 'onsetDay → onsetDay+1', 'dischargedDay+3 → dischargedDay+28'], overlap(2)],
    // only the evidence can tell
    [[red, 'releasedDay → releasedDay+14'], []],
    [['confirmedDay → test', 'confirmedDay+7 → confirmedDay+14'], []],
  ])('%j', (texts, problems) => {
    expect(problemsOf('case', ...texts)).toEqual(problems);
  });

  it('begin at the same point only once', () => {
    const same = ['phases[1].from: same-beginning'];
    expect(problemsOf('case', red, 'confirmedDay → releasedDay')).toEqual(same);
    expect(problemsOf('case', red, 'confirmedDay+0 → releasedDay')).toEqual(same);
    expect(problemsOf('case', 'confirmedDay → confirmedDay+1', 'confirmedDay+1 → releasedDay')).toEqual([]);
  });

  it('are told apart by instants as by days', () => {
    expect(problemsOf('obligation', 'dueAt → orderedAt')).toEqual(backwards(0));
    expect(problemsOf('obligation', 'orderedAt → dueAt', 'dueAt → dueAt+1')).toEqual([]);
    expect(problemsOf('exposure', 'from → to+1', 'to → to+3')).toEqual(overlap());
  });
});

it('says what is wrong with spans in both languages', () => {
  for (const { zh, en } of Object.values(SPAN_PROBLEMS)) {
    expect(zh).toMatch(/^[^A-Za-z]+。$/);
    expect(en).toMatch(/^[ -~]+\.$/);
  }
});
