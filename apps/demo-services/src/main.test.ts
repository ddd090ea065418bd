import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

function start(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', MAIN], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function started(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<string> {
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return JSON.parse(line as string).listening;
}

describe('the program', () => {
  it('prints where it listens, and ends well when its stdin closes', async () => {
    const child = start({ DEMO_SERVICES_TOKEN: 't' });
    const address = await started(child);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/about`)).json()).toMatchObject({ demo: true });
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends well on SIGTERM', async () => {
    const child = start({ DEMO_SERVICES_TOKEN: 't' });
    await started(child);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says what is missing and ends with code 1', async () => {
    const child = start({});
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(errors).toBe('healthcode-demo-services: DEMO_SERVICES_TOKEN is not set\n');
    expect(code).toBe(1);
  });

  it('says that its port is taken and ends with code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const child = start({ DEMO_SERVICES_TOKEN: 't', DEMO_SERVICES_PORT: String(port) });
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(errors).toContain(`cannot listen on port ${port} (EADDRINUSE)`);
    expect(code).toBe(1);
  });

  it('writes nothing of what it is told', async () => {
    const child = start({ DEMO_SERVICES_TOKEN: 't' });
    const errors = text(child.stderr);
    const address = await started(child);
    const said = { id: 'm', to: '13800000009', text: 'secret words' };
    const headers = { authorization: 'Bearer t', 'content-type': 'application/json' };
    await fetch(`${address}/messages`, { method: 'POST', headers, body: JSON.stringify(said) });
    await fetch(`${address}/messages`, { method: 'POST', headers, body: 'not json' });
    child.stdin.end();
    await once(child, 'exit');
    expect(await errors).toBe('');
  });
});
