import type { AddressInfo } from 'node:net';
import { buildDemoServices } from './app.ts';
import { readSettings } from './settings.ts';

/**
 * Starts the demo services and says where: one JSON line on stdout. Ends on SIGTERM, on SIGINT, and when
 * stdin closes, so that it never outlives the server that started it.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) return fail(settings.problem);
  const app = buildDemoServices({ token: settings.token, now: Date.now });
  try {
    await app.listen({ host: '127.0.0.1', port: settings.port });
  } catch (error) {
    return fail(
      `cannot listen on port ${settings.port} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
    );
  }
  const stop = () => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.stdin.once('end', stop).once('error', stop).resume();
  const { port } = app.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
}

function fail(problem: string): void {
  process.stderr.write(`healthcode-demo-services: ${problem}\n`);
  process.exitCode = 1;
}

await main();
