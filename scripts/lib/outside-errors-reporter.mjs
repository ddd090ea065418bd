import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { env } from 'node:process';

/**
 * A reporter of vitest that puts down what went wrong outside of any test (a promise nobody waited for, a worker that
 * died): the JSON report only says by its exit code that there was something. Written to OUTSIDE_ERRORS_FILE.
 */
export default class OutsideErrorsReporter {
  /**
   * @param {unknown} _modules
   * @param {readonly { message?: string, stack?: string, type?: string, VITEST_TEST_PATH?: string }[]} errors
   */
  onTestRunEnd(_modules, errors) {
    const file = env['OUTSIDE_ERRORS_FILE'];
    if (!file || errors.length === 0) return;
    mkdirSync(dirname(file), { recursive: true });
    const lines = errors.map(
      ({ type = 'error', message = '', stack = '', VITEST_TEST_PATH: path = 'outside of tests' }) =>
        `${path}: ${type}: ${message.slice(0, 300)} ${stack.split('\n').slice(1, 4).join(' ')}`,
    );
    writeFileSync(file, JSON.stringify(lines));
  }
}
