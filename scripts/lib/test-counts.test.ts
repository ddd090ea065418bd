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
    expect(counts).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(count({ numPassedTests: 7, testResults }, 1).failed).toBe(1);
  });

  it('counts an error outside of any test as failed', () => {
    expect(count({ numPassedTests: 7 }, 1).failed).toBe(1);
  });

  it('counts a run that left no report as failed, even when it ended well', () => {
    expect(countTests(join(sampleTree({}), 'absent.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
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
      { passed: 5, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(closingLines(total).at(-1)).toBe('8 passed, 1 failed');
    expect(closingLines(total)[0]).toContain('2 skipped');
  });

  it.each([
    [{ passed: 1, failed: 0, skipped: 0 }, true],
    [{ passed: 1, failed: 1, skipped: 0 }, false],
    [{ passed: 0, failed: 0, skipped: 9 }, false],
  ])('calls %o a success: %s', (counts, success) => {
    expect(isSuccess(counts)).toBe(success);
  });
});
