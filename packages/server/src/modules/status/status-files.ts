import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a chunk that no manifest names any more is kept for gates that hold the last manifest. */
const KEEP_MS = 15 * 60_000;

/**
 * The published files of one region, servable from any static host: chunks named by their content hash and never
 * changed, and one manifest, replaced whole.
 */
export class StatusFiles {
  readonly folder: string;

  constructor(statusDir: string, iss: string) {
    this.folder = join(statusDir, 'v1', iss);
    mkdirSync(this.folder, { recursive: true });
  }

  writeChunk(name: string, bytes: Uint8Array): void {
    this.#replace(name, bytes);
  }

  writeManifest(bytes: Uint8Array): void {
    this.#replace('manifest', bytes);
  }

  /** Removes chunks that are neither named nor young. @param now real time */
  sweep(named: ReadonlySet<string>, now: number): void {
    for (const file of readdirSync(this.folder)) {
      if (file === 'manifest' || named.has(file)) continue;
      const path = join(this.folder, file);
      if (statSync(path).mtimeMs < now - KEEP_MS) rmSync(path, { force: true });
    }
  }

  #replace(name: string, bytes: Uint8Array): void {
    const draft = join(this.folder, `.${name}.${process.pid}`);
    writeFileSync(draft, bytes);
    renameSync(draft, join(this.folder, name));
  }
}
