import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The JavaScript that a first visit loads: the scripts that index.html itself loads or preloads.
 *
 * @param {string} dist the folder of a built app
 * @returns {number} bytes, gzip
 */
export function firstLoadBytes(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const addresses = [...html.matchAll(/(?:src|href)="\.?\/([^"]+\.m?js)"/g)].map(([, path = '']) => path);
  return [...new Set(addresses)]
    .map((path) => join(dist, path))
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
