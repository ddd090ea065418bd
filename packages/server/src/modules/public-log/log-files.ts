import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type LogFile, parseTilePath, TILE_WIDTH, type TileSource } from '@healthcode/translog';
import { readLogFolder } from './log-folder.ts';

/** The log's files in a folder that any static host can serve. */
export class LogFiles implements TileSource {
  readonly folder: string;
  readonly read: TileSource['read'];

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.read = readLogFolder(folder).read;
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** On the disk when it returns: a checkpoint must not promise what a power cut takes away. */
  write({ path, bytes }: LogFile): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const descriptor = openSync(draft, 'w');
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  }

  /** Takes away partial tiles whose full one is there: nobody needs them any more (C2SP tlog-tiles). */
  removePartials(files: readonly LogFile[]): void {
    for (const { path } of files) {
      if (parseTilePath(path)?.width !== TILE_WIDTH) continue;
      rmSync(join(this.folder, `${path}.p`), { recursive: true, force: true });
    }
  }
}
