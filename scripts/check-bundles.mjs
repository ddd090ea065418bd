/**
 * Looks at what browsers get: no signing, storage or server code, and no address of another host.
 *
 * Why: one convenient import is enough to ship the signing side to every phone, where it would tell an
 * attacker how passes are made; and several libraries quietly load a part of themselves from a public CDN,
 * which would tell a stranger who opens the app and break it offline. Also prints the size of the
 * JavaScript that a first visit loads.
 *
 * Two nets: the list of modules that the build wrote down (exact, survives minifying), and words in the
 * shipped files themselves (for parts that are built apart, such as service workers).
 *
 * Usage: node scripts/check-bundles.mjs [ROOT]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ALLOWED_HOSTS, FORBIDDEN_MODULES, FORBIDDEN_WORDS } from './lib/bundle-rules.mjs';
import { firstLoadBytes } from './lib/first-load.mjs';
import { BROWSER_APPS, ROOT } from './lib/paths.mjs';

const root = resolve(process.argv[2] ?? ROOT);
const TEXT_FILE = /\.(?:js|mjs|css|html|json|webmanifest|svg)$/;

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** @param {string} app @returns {string[]} faults */
function checkModules(app) {
  const record = join(root, '.cache/build', `${app}.modules.json`);
  if (!existsSync(record)) return [`${app}: the build left no list of its modules; run npm run build`];
  /** @type {{ modules: string[] }} */
  const { modules } = JSON.parse(readFileSync(record, 'utf8'));
  if (modules.length === 0) return [`${app}: the list of modules is empty`];
  return modules.flatMap((module) =>
    FORBIDDEN_MODULES.filter(({ pattern }) => pattern.test(module)).map(
      ({ what }) => `${app}: ${what} is in the bundle: ${module}`,
    ),
  );
}

/** @param {string} dist @returns {string[]} faults */
function checkWords(dist) {
  return filesIn(dist)
    .filter((file) => TEXT_FILE.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const where = relative(root, file);
      const words = FORBIDDEN_WORDS.filter(({ word }) => text.includes(word));
      const hosts = foreignHosts(text);
      return [
        ...words.map(({ word, why }) => `${where}: contains “${word}” (${why})`),
        ...hosts.map((host) => `${where}: names the host ${host}`),
      ];
    });
}

/**
 * Hosts of absolute addresses, and of `//host/…` at the beginning of a string.
 *
 * @param {string} text
 * @returns {string[]}
 */
function foreignHosts(text) {
  const addresses = text.matchAll(
    /(?:\b(?:https?|wss?):|["'`(=])\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/"'`):?#\s]|$)/gi,
  );
  const hosts = [...addresses].map(([, host = '']) => host.toLowerCase());
  return [...new Set(hosts)].filter((host) => !ALLOWED_HOSTS.has(host));
}

const faults = BROWSER_APPS.flatMap((app) => {
  const dist = join(root, 'apps', app, 'dist');
  if (!existsSync(join(dist, 'index.html'))) return [`${app}: not built; run npm run build`];
  console.log(`${app}: ${(firstLoadBytes(dist) / 1000).toFixed(1)} kB of JavaScript on first load, gzip`);
  return [...checkModules(app), ...checkWords(dist)];
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
