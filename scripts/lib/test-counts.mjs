import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * `failures`: the name of each test that failed with the first line of why, as far as the report names it.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 */
/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ status: string, name?: string, message?: string, assertionResults: Assertion[] }} TestFile */

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
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, failures: ['the run ended before it wrote its report'] };
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  /** @type {TestFile[]} */
  const files = report.testResults;
  const unloadable = files.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: files.flatMap(failuresOf),
  };
}

/**
 * What the run put down of errors outside of any test; takes the file away.
 *
 * @param {string} file may be absent
 * @returns {string[]}
 */
export function readOutsideErrors(file) {
  if (!existsSync(file)) return [];
  const errors = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return errors;
}

/** @param {string} [text] @returns {string} its first line, short enough for a list */
const firstLine = (text = '') => text.split('\n', 1)[0]?.slice(0, 300) ?? '';

/** @param {TestFile} file @returns {string[]} */
function failuresOf({ status, name = 'a file of tests', message, assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${name}: ${firstLine(message)}`] : [];
  return failed.map(
    ({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
  );
}

/** @param {Counts[]} counts @returns {Counts} */
export const addUp = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      failures: [...sum.failures, ...one.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );

/** @param {Pick<Counts, 'passed' | 'failed'>} counts @returns {boolean} a run in which nothing passed has proved nothing */
export const isSuccess = ({ passed, failed }) => failed === 0 && passed > 0;

/**
 * What failed, by name; the total is always the last line and always has the same two parts.
 * @param {Counts} counts
 */
export const closingLines = ({ passed, failed, skipped, failures }) => [
  ...failures.map((failure) => `FAILED ${failure}`),
  ...(skipped > 0 ? [`${skipped} skipped`] : []),
  `${passed} passed, ${failed} failed`,
];
