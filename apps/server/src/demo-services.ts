import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ServiceAddress } from '@healthcode/server';
import { StartRefused } from './terminal.ts';

const START_TIMEOUT_MS = 15_000;

export interface DemoServices {
  readonly address: ServiceAddress;
  stop(): Promise<void>;
}

const program = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@healthcode/demo-services/package.json')),
    'bin/healthcode-demo-services.js',
  );

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), START_TIMEOUT_MS);
    lines.once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('it ended'));
    });
  });
}

/**
 * Starts the separate program that plays the text-message gateway and the identity register of a demo city. It ends
 * when our end of its standard input closes, so also when this process is killed.
 */
export async function startDemoServices(): Promise<DemoServices> {
  const token = randomBytes(24).toString('base64url');
  const child = spawn(process.execPath, [program()], {
    env: { ...process.env, DEMO_SERVICES_PORT: '0', DEMO_SERVICES_TOKEN: token },
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C reaches us alone: the demo services go last, when nobody needs them any more.
    detached: true,
  });
  try {
    const { listening } = JSON.parse(await firstLine(child)) as { listening: string };
    return { address: { url: listening, token }, stop: () => stop(child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw new StartRefused({
      zh: `演示服务没有启动（${(error as Error).message}）。`,
      en: `The demo services did not start (${(error as Error).message}).`,
    });
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}
