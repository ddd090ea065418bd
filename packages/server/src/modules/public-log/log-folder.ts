import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TileSource } from '@healthcode/translog';

/** A log's files in a folder, to be read; makes nothing. What is not there is `null`, another error is thrown. */
export const readLogFolder = (folder: string): TileSource => ({
  read: (path) =>
    readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    }),
});
