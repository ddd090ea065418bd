/**
 * `npm run check`: the one command that says whether the house is in order. Every step runs, whatever
 * happened to the ones before, so that one run shows all there is to mend. CI runs the same.
 *
 * Words given to it choose steps by their short names: npm run check -- lint imports
 */
import { inRoot } from './lib/paths.mjs';
import { elapsed, runNode } from './lib/run.mjs';

const bin = (/** @type {string} */ path) => inRoot(`node_modules/${path}`);

/** @type {{ name: string, sentence: string, command: string[] }[]} */
const STEPS = [
  {
    name: 'lint',
    sentence: 'Every file is formatted and passes the lint',
    command: [bin('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=50', '--error-on-warnings', '.'],
  },
  {
    name: 'types',
    sentence: 'The types of packages and apps hold',
    command: [inRoot('scripts/build.mjs'), '--libs'],
  },
  {
    name: 'test-types',
    sentence: 'The types of tests and benches hold',
    command: [bin('typescript/bin/tsc'), '-p', 'tsconfig.tests.json'],
  },
  {
    name: 'script-types',
    sentence: 'The types of the scripts hold',
    command: [bin('typescript/bin/tsc'), '-p', 'scripts'],
  },
  {
    name: 'dead-code',
    sentence: 'No file, export or dependency is unused',
    command: [bin('knip/bin/knip.js')],
  },
  {
    name: 'imports',
    sentence: 'Imports follow the dependency rule, and the domain stays pure',
    command: [inRoot('scripts/check-imports.mjs')],
  },
  {
    name: 'apps',
    sentence: 'The browser apps build',
    command: [inRoot('scripts/build.mjs'), '--apps'],
  },
  {
    name: 'bundles',
    sentence: 'No signing or server code and no foreign host is in what browsers get',
    command: [inRoot('scripts/check-bundles.mjs')],
  },
  {
    name: 'schema',
    sentence: 'The golden schema is what the migrations make, and it can be spread over machines as said',
    command: [bin('vitest/vitest.mjs'), 'run', 'packages/store/src/schema'],
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const failed = [];
for (const { name, sentence, command } of STEPS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  const [file = '', ...args] = command;
  const { code, output } = await runNode(file, args, { quiet: true, timeLimitMs: 10 * 60_000 });
  console.log(`${code === 0 ? '✓' : '✕'} ${sentence} (${name}, ${elapsed(began)})`);
  if (code !== 0) failed.push(sentence);
  if (code !== 0 || name === 'bundles') console.log(output.trimEnd().replace(/^/gm, '    '));
}

console.log(failed.length === 0 ? '\nThe house is in order.' : `\nTo be mended:\n  ${failed.join('\n  ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
