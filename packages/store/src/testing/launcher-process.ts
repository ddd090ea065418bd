import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { EmbeddedPostgresOptions } from '../embedded/start.ts';

interface LauncherReport {
  readonly url?: string;
  readonly serverPid?: number;
  readonly adopted?: boolean;
  /** The code of the StoreError it was refused with. */
  readonly refused?: string;
  readonly message?: string;
}

export interface LauncherProcess {
  readonly report: LauncherReport;
  /** Ends it as a power cut would: the database it started stays behind. */
  kill(): Promise<void>;
  /** Lets it stop the database and end. */
  finish(): Promise<void>;
}

export interface LauncherOptions {
  readonly start: Omit<EmbeddedPostgresOptions, 'onNotice'>;
  /** The user it runs as, and a folder that user may write. */
  readonly as?: { readonly uid: number; readonly home: string };
  /** Another copy of this package's `src`. */
  readonly source?: string;
}

const PROGRAM = `
const { startEmbeddedPostgres } = await import(process.env.LAUNCHER_MODULE);
const say = (report) => process.stdout.write(JSON.stringify(report) + '\\n');
try {
  const server = await startEmbeddedPostgres(JSON.parse(process.env.LAUNCHER_OPTIONS));
  say({ url: server.url, serverPid: server.serverPid, adopted: server.adopted });
  process.stdin.once('end', () => server.stop().then(() => process.exit(0)));
  process.stdin.resume();
} catch (error) {
  say({ refused: error.code, message: error.message });
  process.exit(1);
}`;

/** Runs the launcher in a process of its own: to be killed, or as another user. */
export async function startLauncherProcess(options: LauncherOptions): Promise<LauncherProcess> {
  const child = spawnLauncher(options);
  const ended = once(child, 'exit');
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
  if (!first) throw new Error(`the launcher ended without a word: ${errors}`);
  return {
    report: JSON.parse(String(first[0])) as LauncherReport,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    finish: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

function spawnLauncher({
  start,
  as,
  source = join(import.meta.dirname, '..'),
}: LauncherOptions): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', PROGRAM], {
    ...(as ? { uid: as.uid, gid: as.uid } : {}),
    cwd: as?.home ?? '/',
    env: {
      PATH: process.env['PATH'],
      LAUNCHER_MODULE: pathToFileURL(join(source, 'embedded', 'start.ts')).href,
      LAUNCHER_OPTIONS: JSON.stringify(start),
      ...(as ? { HOME: as.home, TMPDIR: as.home } : {}),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
