/**
 * Builds one browser app with Vite and writes down which modules went into its bundles.
 *
 * Why: a minifier renames everything, so the bundle's text cannot prove that code is absent; the list of
 * modules can. `check-bundles.mjs` reads it to hold that no signing, storage or server code is shipped.
 *
 * Usage: node scripts/lib/build-app.mjs APP RECORD-FILE
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { build } from 'vite';
import { onlyRoutesOf } from './only-routes-of.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { precompress } from './precompress.mjs';

const [app, recordFile] = process.argv.slice(2);
if (!app || !recordFile) {
  console.error('Usage: node scripts/lib/build-app.mjs APP RECORD-FILE');
  process.exit(2);
}

/** @type {Set<string>} */
const modules = new Set();
/** @type {import('vite').Plugin} */
const recorder = {
  name: 'record-modules',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type === 'chunk') for (const id of output.moduleIds) modules.add(nameOf(id));
    }
  },
};

/** @param {import('vite').InlineConfig} config */
async function buildOrExit(config) {
  try {
    await build(config);
  } catch (error) {
    // Vite's message shows the place; our own stack below it would only hide it.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** @param {string} id */
function nameOf(id) {
  const clean = id.replace(/^\0/, '');
  return clean.startsWith(ROOT) ? relative(ROOT, clean).replaceAll('\\', '/') : clean;
}

await buildOrExit({
  root: inRoot(`apps/${app}`),
  logLevel: 'warn',
  plugins: [onlyRoutesOf(app), recorder],
  worker: { plugins: () => [recorder] },
});
precompress(inRoot(`apps/${app}/dist`));
mkdirSync(dirname(recordFile), { recursive: true });
writeFileSync(recordFile, `${JSON.stringify({ app, modules: [...modules].sort() }, null, 1)}\n`);
