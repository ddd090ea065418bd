import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DELETED_BY_TIME, keptSince, parseRetention, RETENTION_TOPICS } from './retention.ts';

const file = () =>
  JSON.parse(readFileSync(new URL('../../../../policy/tianjin/retention.json', import.meta.url), 'utf8'));

describe('how long information is kept', () => {
  it('is said of every topic, with days where time deletes', () => {
    const parsed = parseRetention(file());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(Object.keys(parsed.value)).toEqual([...RETENTION_TOPICS]);
    for (const topic of DELETED_BY_TIME) expect(parsed.value[topic].days).toBeGreaterThan(0);
    expect(keptSince(parsed.value, 'checks', 100 * 86_400_000)).toBe(70 * 86_400_000);
  });

  it.each([
    ['a topic that is left out', 'checks', undefined, 'topics.checks not-an-object'],
    ['no days where time deletes', 'checks', { days: null }, 'topics.checks.days not-an-integer'],
    ['no day at all', 'looks', { days: 0 }, 'topics.looks.days not-an-integer'],
    ['more than 400 days', 'looks', { days: 401 }, 'topics.looks.days not-an-integer'],
    ['days that no job would carry out', 'evidence', { days: 30 }, 'topics.evidence.days not-by-time'],
  ])('refuses %s', (_, topic, change, problem) => {
    const json = file();
    json.topics[topic] = change && { ...json.topics[topic], ...change };
    const parsed = parseRetention(json);
    const found = parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
    expect(found[0]).toBe(problem);
  });
});
