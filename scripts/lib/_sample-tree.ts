import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder with these files (path → content), gone again when the test is over. */
export function sampleTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'scripts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) writeSample(root, path, content);
  return root;
}

export function writeSample(root: string, path: string, content: string, mode = 0o644): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a script of this folder as a person would, and waits for its end. */
export function runScript(name: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Ran {
  const script = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, errors: stderr };
}
