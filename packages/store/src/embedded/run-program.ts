import { spawn } from 'node:child_process';

/** The user a program is run as, where that is not our own. */
export interface ProcessOwner {
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramResult {
  readonly ok: boolean;
  /** What it printed, or why it could not be started. */
  readonly output: string;
  /** `EACCES`, `ENOENT`, …: the program could not be started at all. */
  readonly startError?: string;
}

/**
 * The environment of every program of PostgreSQL: nothing of ours, so that a PGDATA, a PGPORT or a locale of
 * the person's shell changes nothing.
 */
export const PROGRAM_ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end, at most `timeoutMs`, and gives back what it printed. Never throws. */
export function runProgram(
  path: string,
  args: readonly string[],
  { owner, timeoutMs = 120_000 }: { owner?: ProcessOwner | undefined; timeoutMs?: number } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      ...owner,
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, output: error.message, startError: error.code ?? 'unknown' }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Nobody: PostgreSQL refuses to run as root, and this user exists everywhere without being created. */
const NOBODY: ProcessOwner = { uid: 65534, gid: 65534 };

/** As whom PostgreSQL must run: nobody when we are root, ourselves (undefined) otherwise. */
export function postgresOwner(): ProcessOwner | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}
