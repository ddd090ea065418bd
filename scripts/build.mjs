/**
 * `npm run build`: compiles all packages (tsc, incremental by itself), then the three browser apps (Vite),
 * each only when something it is made of has changed. A second build with nothing changed takes less than
 * a second, so `npm start` and `npm test` simply call it.
 *
 * Options: --libs compiles only; --apps builds the browser apps only (from what is compiled).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { fingerprint } from './lib/fingerprint.mjs';
import { BROWSER_APPS, CACHE, inRoot, ROOT } from './lib/paths.mjs';
import { elapsed, runNode } from './lib/run.mjs';

/** Everything a browser bundle is made of, besides the app's own folder. */
const SHARED_SOURCES = [
  ...['ui', 'domain', 'pass', 'translog', 'contracts'].map((name) => `packages/${name}`),
  'policy',
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/lib/build-app.mjs',
];

/** @param {string} app @returns {string} where the app's build notes which modules it shipped */
export const moduleRecord = (app) => join(CACHE, 'build', `${app}.modules.json`);

/**
 * @param {{ libs?: boolean, apps?: boolean }} [parts] all when left out
 * @returns {Promise<boolean>} false when a step failed; its output has been shown
 */
export async function build({ libs = true, apps = true } = {}) {
  if (libs && !(await compile())) return false;
  if (!apps) return true;
  for (const app of BROWSER_APPS) if (!(await buildApp(app))) return false;
  return true;
}

async function compile() {
  forgetLostOutputs();
  return step('compile packages', () =>
    runNode(inRoot('node_modules/typescript/bin/tsc'), ['-b'], { quiet: true }),
  );
}

/** tsc trusts its build notes: when somebody has deleted a dist folder, the note must go too. */
function forgetLostOutputs() {
  const { references } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
  for (const { path } of references) {
    const project = inRoot(path);
    const { compilerOptions } = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8'));
    const outDir = join(project, compilerOptions.outDir);
    if (existsSync(outDir)) continue;
    const note = join(project, 'tsconfig.tsbuildinfo');
    rmSync(note, { force: true });
    rmSync(join(outDir, '..', 'tsconfig.tsbuildinfo'), { force: true });
  }
}

/** @param {string} app */
async function buildApp(app) {
  const stampFile = join(CACHE, 'build', `${app}.stamp`);
  const stamp = fingerprint(ROOT, [`apps/${app}`, ...SHARED_SOURCES]);
  const built = [`apps/${app}/dist/index.html`].every((file) => existsSync(inRoot(file)));
  if (built && existsSync(moduleRecord(app)) && readIfPresent(stampFile) === stamp) {
    console.log(`build ${app}: up to date`);
    return true;
  }
  // Gone before the build begins: a build that breaks off half-way must not pass for a finished one.
  rmSync(stampFile, { force: true });
  const done = await step(`build ${app}`, () =>
    runNode(inRoot('scripts/lib/build-app.mjs'), [app, moduleRecord(app)], { quiet: true }),
  );
  if (!done) return false;
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/**
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string }>} work
 */
async function step(name, work) {
  const began = performance.now();
  const { code, output } = await work();
  if (code === 0) {
    console.log(`${name}: done (${elapsed(began)})`);
    return true;
  }
  console.error(`${name}: failed\n\n${output}`);
  return false;
}

/** @param {string} file */
const readIfPresent = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { libs: { type: 'boolean' }, apps: { type: 'boolean' } } });
  const all = !values.libs && !values.apps;
  const done = await build({ libs: all || values.libs === true, apps: all || values.apps === true });
  process.exitCode = done ? 0 : 1;
}
