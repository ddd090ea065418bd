import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.cache']);

/**
 * TypeScript files, tests included.
 *
 * @param {string} root
 * @param {string[]} folders relative to root; absent ones have no files
 * @returns {string[]} relative to root, with forward slashes
 */
export function codeFiles(root, folders) {
  return folders.flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const inside = relative(root, join(path, entry.name)).split(sep).join('/');
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : codeFiles(root, [inside]);
      return /\.(?:ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [inside] : [];
    });
  });
}
