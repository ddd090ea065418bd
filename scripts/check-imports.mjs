/**
 * Holds the dependency rule: which room may import which, that nobody reaches into another room's files
 * by path, that what browsers run is never made of the signing side, and that the domain reads neither
 * clock nor chance.
 *
 * Why: the compiler holds most of it (`lib` without DOM, `types: []`), but it lets `Date.now()` into the
 * domain, and npm workspaces let every package import every other. A rule that only reviewers hold is
 * broken by the first hurried change.
 *
 * Usage: node scripts/check-imports.mjs [ROOT]
 */
import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { codeFiles } from './lib/code-files.mjs';
import { importsOf, impureCallsOf } from './lib/module-facts.mjs';
import { ROOT } from './lib/paths.mjs';
import { DATA_FOLDERS, ROOMS, TEST_EXTRAS } from './lib/rooms.mjs';

const isTest = (/** @type {string} */ file) => /\.test\.tsx?$|\/tests\//.test(file);
/** Packages whose subpaths differ in who may import them: one of them signs, the others verify. */
const PARTED = ['@healthcode/pass', '@healthcode/translog'];
/** Built-in modules and npm packages are the compiler's and knip's business, except in the pure room. */
const isOurs = (/** @type {string} */ specifier) => specifier.startsWith('@healthcode/');

/** @typedef {import('./lib/rooms.mjs').Room} Room */

/**
 * @param {Room} room
 * @param {string} file relative to the root, as everywhere here
 * @param {string} specifier
 * @returns {string | undefined} what is wrong with it
 */
function faultOfImport(room, file, specifier) {
  if (specifier.startsWith('.')) return faultOfPath(room, file, specifier);
  if (isOurs(specifier)) return faultOfName(room, file, specifier);
  return room.pure && !isTest(file) ? `${room.folder} imports nothing, but here ${specifier}` : undefined;
}

/** @param {Room} room @param {string} file @param {string} specifier */
function faultOfPath(room, file, specifier) {
  const target = posix.join(posix.dirname(file), specifier);
  const within = (/** @type {string} */ folder) => target.startsWith(`${folder}/`);
  const own = isTest(file) ? room.folder.split('/').slice(0, 2).join('/') : room.folder;
  const readsData = DATA_FOLDERS.some(within) && target.endsWith('.json') && (!room.pure || isTest(file));
  return within(own) || readsData ? undefined : `reaches out of ${own} by path: ${specifier}`;
}

/** @param {Room} room @param {string} file @param {string} specifier */
function faultOfName(room, file, specifier) {
  const name = specifier.split('?')[0] ?? specifier;
  const allowed = isTest(file) ? [...room.may, ...TEST_EXTRAS] : room.may;
  const base = name.split('/').slice(0, 2).join('/');
  const wanted = PARTED.includes(base) ? name : base;
  return allowed.includes(wanted) ? undefined : `${room.folder} may not import ${specifier}`;
}

/** @param {string} root @param {string} file @returns {string[]} */
function faultsOf(root, file) {
  const room = ROOMS.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!room) return [];
  const text = readFileSync(join(root, file), 'utf8');
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) return [`${file}: cannot be parsed: ${parsed.errors[0]?.message}`];
  const lineAt = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length;
  const found = importsOf(parsed.program).flatMap(({ specifier, start }) => {
    const fault = faultOfImport(room, file, specifier);
    return fault ? [{ fault, start }] : [];
  });
  if (room.pure && !isTest(file)) {
    for (const { what, start } of impureCallsOf(parsed.program)) {
      found.push({ fault: `${what} in ${room.folder}: time and chance come in as arguments`, start });
    }
  }
  return found.map(({ fault, start }) => `${file}:${lineAt(start)}: ${fault}`);
}

/**
 * @param {string} root
 * @returns {{ files: number, faults: string[] }} each fault as `file:line: what is wrong`
 */
export function checkImports(root) {
  const files = codeFiles(root, ['packages', 'apps']);
  if (files.length === 0) return { files: 0, faults: [`No code found under ${root}`] };
  return { files: files.length, faults: files.flatMap((file) => faultsOf(root, file)) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, faults } = checkImports(resolve(process.argv[2] ?? ROOT));
  for (const fault of faults) console.error(fault);
  console.log(`files: ${files}, faults: ${faults.length}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
