/**
 * `npm test`: everything that can be proved on this machine. Makes sure of Chromium, builds what has
 * changed, runs the tests beside the code, then the end-to-end journeys. The last line is the total,
 * `N passed, N failed`; the exit code is 0 only when something passed and nothing failed.
 *
 * Options: --unit or --e2e for one of the two; further words are given to vitest as file filters.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { addUp, closingLines, countTests, isSuccess, readOutsideErrors } from './lib/test-counts.mjs';

const MINUTE_MS = 60_000;
/** The limits end a suite that hangs; a slow machine stays far below them. */
const SUITES = [
  { name: 'unit', title: 'Tests beside the code', config: 'vitest.config.ts', limitMs: 20 * MINUTE_MS },
  { name: 'e2e', title: 'End-to-end journeys', config: 'e2e/vitest.config.ts', limitMs: 62 * MINUTE_MS },
];

const { values, positionals } = parseArgs({
  options: { unit: { type: 'boolean' }, e2e: { type: 'boolean' } },
  allowPositionals: true,
});
const chosen =
  values.unit || values.e2e
    ? SUITES.filter(({ name }) => values[/** @type {'unit' | 'e2e'} */ (name)])
    : SUITES;

/** @param {{ name: string, title: string, config: string, limitMs: number }} suite */
async function runSuite({ name, title, config, limitMs }) {
  console.log(`\n${title}`);
  const report = join(CACHE, 'test', `${name}-${process.pid}.json`);
  const outside = `${report}.outside`;
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--reporter=${inRoot('scripts/lib/outside-errors-reporter.mjs')}`,
    `--outputFile.json=${report}`,
  ];
  const { code } = await runNode(inRoot('node_modules/vitest/vitest.mjs'), [...args, ...positionals], {
    timeLimitMs: limitMs,
    env: { OUTSIDE_ERRORS_FILE: outside },
  });
  const counts = countTests(report, code);
  const failures = [...counts.failures, ...readOutsideErrors(outside)];
  if (counts.failed > 0 && failures.length === 0) failures.push(`${title}: ended with code ${code}`);
  return { ...counts, failures };
}

async function main() {
  if (!(await ensureChromium()) || !(await build()))
    return { passed: 0, failed: 1, skipped: 0, failures: ['the build'] };
  const counts = [];
  for (const suite of chosen) if (existsSync(inRoot(suite.config))) counts.push(await runSuite(suite));
  return addUp(counts);
}

const total = await main();
console.log(`\n${closingLines(total).join('\n')}`);
process.exitCode = isSuccess(total) ? 0 : 1;
