import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleTree } from './_sample-tree.ts';

const { addUp, closingLines, countTests, isSuccess } = await import(
  new URL('./test-counts.mjs', import.meta.url).href
);

function count(report: object, exitCode: number) {
  const root = sampleTree({
    'report.json': JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
      ...report,
    }),
  });
  return countTests(join(root, 'report.json'), exitCode);
}

describe('countTests', () => {
  it('counts what passed, failed and was skipped', () => {
    const counts = count({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }, 1);
    expect(counts).toMatchObject({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(count({ numPassedTests: 7, testResults }, 1).failed).toBe(1);
  });

  it('counts an error outside of any test as failed', () => {
    expect(count({ numPassedTests: 7 }, 1).failed).toBe(1);
  });

  it('counts a run that left no report as failed, even when it ended well', () => {
    const counts = countTests(join(sampleTree({}), 'absent.json'), 0);
    expect(counts).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes the report away, so that no later run can count it again', () => {
    const root = sampleTree({ 'report.json': '{"testResults":[],"numPassedTests":1,"numFailedTests":0}' });
    countTests(join(root, 'report.json'), 0);
    expect(existsSync(join(root, 'report.json'))).toBe(false);
  });
});

describe('the closing line', () => {
  it('adds the suites up and is last, after the skipped ones', () => {
    const total = addUp([
      { passed: 5, failed: 0, skipped: 2, failures: [] },
      { passed: 3, failed: 1, skipped: 0, failures: ['a.test.ts: holds: no'] },
    ]);
    expect(closingLines(total)).toEqual(['FAILED a.test.ts: holds: no', '2 skipped', '8 passed, 1 failed']);
  });

  it('names each test that failed, with the first line of why', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'is green' },
      { status: 'failed', fullName: 'is red', failureMessages: ['expected 1\n    at line 2'] },
    ];
    const testResults = [
      { status: 'failed', name: 'one.test.ts', assertionResults },
      { status: 'failed', name: 'two.test.ts', message: 'cannot be read\nat all', assertionResults: [] },
    ];
    expect(count({ numPassedTests: 1, numFailedTests: 1, testResults }, 1).failures).toEqual([
      'one.test.ts: is red: expected 1',
      'two.test.ts: cannot be read',
    ]);
  });

  it.each([
    [{ passed: 1, failed: 0, skipped: 0 }, true],
    [{ passed: 1, failed: 1, skipped: 0 }, false],
    [{ passed: 0, failed: 0, skipped: 9 }, false],
  ])('calls %o a success: %s', (counts, success) => {
    expect(isSuccess(counts)).toBe(success);
  });
});
