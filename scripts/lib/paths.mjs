import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the scripts remember between two runs; never committed, always safe to delete. */
export const CACHE = join(ROOT, '.cache');
/** The apps that become browser bundles. */
export const BROWSER_APPS = ['resident', 'gate', 'console'];

/** @param {string} path a path inside the root @returns {string} absolute */
export const inRoot = (path) => join(ROOT, path);
