import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Reads what vitest's JSON reporter wrote and removes the file. A failure that is no test (a file that
 * cannot be loaded, an error outside of tests, a run cut off before its report) counts as one failed, so
 * that the total never says "0 failed" of a run that was not fine.
 *
 * @param {string} file the report; may be absent
 * @param {number} exitCode of the run
 * @returns {Counts}
 */
export function countTests(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloadable = files.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {Counts[]} counts @returns {Counts} */
export const addUp = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Counts} counts @returns {boolean} a run in which nothing passed has proved nothing */
export const isSuccess = ({ passed, failed }) => failed === 0 && passed > 0;

/** The total is always the last line and always has the same two parts. @param {Counts} counts */
export const closingLines = ({ passed, failed, skipped }) => [
  ...(skipped > 0 ? [`${skipped} skipped`] : []),
  `${passed} passed, ${failed} failed`,
];
