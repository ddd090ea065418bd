import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  findFreePorts,
  newServerFolder,
  runHealthcode,
  startServerProcess,
} from '@healthcode/testkit/process';
import { describe, expect, it } from 'vitest';

const PRODUCTION = {
  HEALTHCODE_MODE: 'production',
  RESIDENT_ORIGIN: 'https://code.example',
  GATE_ORIGIN: 'https://gate.example',
  CONSOLE_ORIGIN: 'https://console.example',
  TEXT_MESSAGES_TOKEN: 'a',
  IDENTITY_REGISTER_TOKEN: 'b',
};

describe('a start that cannot be', () => {
  it('says which port is in use and what to do, and leaves nothing running', async () => {
    const port = await findFreePorts();
    const squatter = createServer().listen(port + 1, '127.0.0.1');
    const { exitCode, output } = await runHealthcode(['serve'], { port });
    squatter.close();
    expect(exitCode).toBe(1);
    expect(output).toContain(`端口 ${port + 1} 已被占用`);
    expect(output).toContain(`Port ${port + 1} is in use`);
    expect(output).not.toContain(' at ');
  });

  it('says that the data folder cannot be written', async () => {
    const folder = newServerFolder();
    writeFileSync(join(folder, 'file'), '');
    const env = { DATA_DIR: join(folder, 'file', 'data') };
    const { exitCode, output } = await runHealthcode(['serve'], { folder, port: await findFreePorts(), env });
    expect(exitCode).toBe(1);
    expect(output).toContain('数据目录');
    expect(output).toContain('DATA_DIR');
  });

  it('says that the database cannot be reached, without its password', async () => {
    const env = { DATABASE_URL: 'postgres://city:secret-word@127.0.0.1:1/city' };
    const { exitCode, output } = await runHealthcode(['serve'], { port: await findFreePorts(), env });
    expect(exitCode).toBe(1);
    expect(output).toContain('127.0.0.1:1');
    expect(output).not.toContain('secret-word');
  }, 60_000);

  it('refuses a second server on the same data folder, and the first goes on', async () => {
    const first = await startServerProcess();
    const { exitCode, output } = await runHealthcode(['serve'], {
      folder: first.folder,
      port: await findFreePorts(),
    });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/另一个|已有/);
    expect((await fetch(`${first.origin('resident')}/health/ready`)).status).toBe(200);
    expect(await first.end('SIGINT')).toBe(0);
  }, 90_000);

  it('names every bad setting at once', async () => {
    const env = { PORT: 'eighty', HEALTHCODE_CLOCK: 'yesterday', HEALTHCODE_MODE: 'demo' };
    const { exitCode, output } = await runHealthcode(['serve'], { env });
    expect(exitCode).toBe(1);
    expect(output).toContain('PORT');
    expect(output).toContain('HEALTHCODE_CLOCK');
  });
});

describe('production mode', () => {
  it('refuses to start with nothing set, and lists what is missing', async () => {
    const { exitCode, output } = await runHealthcode(['serve'], { env: { HEALTHCODE_MODE: 'production' } });
    expect(exitCode).toBe(1);
    for (const variable of ['TEXT_MESSAGES_URL', 'IDENTITY_REGISTER_TOKEN', 'GATE_ORIGIN']) {
      expect(output).toContain(variable);
    }
  });

  it('refuses to start without its keys, and names the files', async () => {
    const env = {
      ...PRODUCTION,
      TEXT_MESSAGES_URL: 'https://a.example',
      IDENTITY_REGISTER_URL: 'https://b.example',
    };
    const { exitCode, output } = await runHealthcode(['serve'], { env });
    expect(exitCode).toBe(1);
    expect(output).toContain('pass-signing-key.pem');
  });

  it('refuses to turn its clock', async () => {
    const env = { ...PRODUCTION, HEALTHCODE_CLOCK: '2020-02-29T08:00:00+08:00' };
    const { exitCode, output } = await runHealthcode(['serve'], { env });
    expect(exitCode).toBe(1);
    expect(output).toContain('HEALTHCODE_CLOCK');
  });

  it('refuses an outside service that says it is a demo', async () => {
    const folder = newServerFolder();
    mkdirSync(join(folder, 'keys'));
    const made = await runHealthcode(['keys', 'create'], { folder });
    expect(made.exitCode).toBe(0);
    const demo = await startDemoProgram();
    const env = { ...PRODUCTION, TEXT_MESSAGES_URL: demo.url, IDENTITY_REGISTER_URL: demo.url };
    const { exitCode, output } = await runHealthcode(['serve'], { folder, env });
    demo.stop();
    expect(exitCode).toBe(1);
    expect(output).toContain('TEXT_MESSAGES_URL');
    expect(output).toContain('demo service');
  });
});

async function startDemoProgram() {
  const { buildDemoServices } = await import('@healthcode/demo-services');
  const services = buildDemoServices({ token: 'a', now: Date.now });
  const url = await services.listen({ host: '127.0.0.1', port: 0 });
  return { url, stop: () => void services.close() };
}

describe('the command line', () => {
  it('shows how it is used, and exits with 2 when used wrongly', async () => {
    expect((await runHealthcode(['help'])).exitCode).toBe(0);
    expect((await runHealthcode(['dance'])).exitCode).toBe(2);
    expect((await runHealthcode(['pass', 'verify'])).exitCode).toBe(2);
  });
});
