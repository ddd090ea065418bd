import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppName } from '@healthcode/contracts';

const CLI = fileURLToPath(new URL('../../../../apps/server/bin/healthcode.js', import.meta.url));
const READY = 'Press Ctrl-C to stop';

export interface ServerProcess {
  readonly pid: number;
  readonly folder: string;
  readonly port: number;
  /** Everything it has said so far, on both streams. */
  readonly output: () => string;
  readonly origin: (app: AppName) => string;
  /** Ends it with the signal and gives its exit code (null after SIGKILL). */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** A port with its two neighbours free at this moment. */
export async function findFreePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 30_000);
    const free = await Promise.all([0, 1, 2].map((offset) => isFree(port + offset)));
    if (free.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A folder for one server's data and keys, which other users may enter; removed at the end of the test run. */
export function newServerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-server-'));
  chmodSync(folder, 0o755);
  return folder;
}

const environment = (folder: string, port: number, env: Record<string, string>) => {
  const { DATABASE_URL: _, HEALTHCODE_MODE: __, HEALTHCODE_CLOCK: ___, ...inherited } = process.env;
  return {
    ...inherited,
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: join(folder, 'keys'),
    ...env,
  };
};

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function spawnServer(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => output };
}

interface RunOptions {
  readonly folder?: string;
  readonly port?: number;
  readonly env?: Record<string, string>;
}

/** Starts one command of the program, which may be killed by its process id before its end. */
export function startHealthcode(
  args: readonly string[],
  options: RunOptions = {},
): { pid: number; ended: Promise<{ exitCode: number | null; output: string }> } {
  const env = environment(options.folder ?? newServerFolder(), options.port ?? 1, options.env ?? {});
  const { child, output } = spawnServer(args, env);
  return {
    pid: child.pid!,
    ended: exitOf(child).then((exitCode) => ({ exitCode, output: output() })),
  };
}

/** Runs one command of the program to its end. */
export async function runHealthcode(
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ exitCode: number | null; output: string }> {
  return startHealthcode(args, options).ended;
}

/** The whole program as `npm start` runs it, in a process of its own. Throws with its output when it does not start. */
export async function startServerProcess(
  options: { folder?: string; port?: number; env?: Record<string, string>; timeoutMs?: number } = {},
): Promise<ServerProcess> {
  const folder = options.folder ?? newServerFolder();
  const port = options.port ?? (await findFreePorts());
  const { child, output } = spawnServer(['serve'], environment(folder, port, options.env ?? {}));
  const until = Date.now() + (options.timeoutMs ?? 60_000);
  while (!output().includes(READY)) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const offsets = { resident: 0, gate: 1, console: 2 };
  return {
    pid: child.pid!,
    folder,
    port,
    output,
    origin: (app) => `http://localhost:${port + offsets[app]}`,
    end: (signal) => {
      child.kill(signal);
      return exitOf(child);
    },
  };
}
