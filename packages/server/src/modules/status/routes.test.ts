import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../services.ts';
import { serveStatusFiles } from './routes.ts';

const statusDir = mkdtempSync(join(tmpdir(), 'healthcode-status-'));
const folder = join(statusDir, 'v1', 'CN-TJ');
const server = fastify();
let base: string;

function replaceManifest(bytes: Uint8Array): void {
  writeFileSync(join(folder, '.next'), bytes);
  renameSync(join(folder, '.next'), join(folder, 'manifest'));
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'chunk'), 'c');
  const parts = { config: { statusDir }, policy: { iss: 'CN-TJ' } };
  await serveStatusFiles(server, parts as Pick<Services, 'config' | 'policy'>);
  base = `${await server.listen({ host: '127.0.0.1', port: 0 })}/status/v1/CN-TJ`;
});

afterAll(async () => {
  await server.close();
  rmSync(statusDir, { recursive: true, force: true });
});

describe('the manifest', () => {
  it('is missing before the first publication, and answered as such', async () => {
    const reply = await fetch(`${base}/manifest`);
    expect(reply.status).toBe(404);
  });

  it('is never cut short, however often it is replaced while gates ask', async () => {
    const versions = [300, 40_000, 9_000].map((size, index) => Buffer.alloc(size, index + 1));
    let replaced = 0;
    const replaceNext = () => replaceManifest(versions[replaced++ % versions.length]!);
    replaceNext();
    const replacing = setInterval(replaceNext, 1);
    const askOnce = async () => Buffer.from(await (await fetch(`${base}/manifest`)).arrayBuffer());
    try {
      for (let round = 0; round < 50; round++) {
        for (const reply of await Promise.all(Array.from({ length: 10 }, askOnce))) {
          expect(versions.some((version) => version.equals(reply))).toBe(true);
        }
      }
    } finally {
      clearInterval(replacing);
    }
    expect(replaced).toBeGreaterThan(versions.length);
  });

  it('is sent again only when its content is another, also within one millisecond', async () => {
    replaceManifest(Buffer.from('one'));
    const first = await fetch(`${base}/manifest`);
    const ask = async () => {
      const headers = { 'if-none-match': first.headers.get('etag')! };
      return (await fetch(`${base}/manifest`, { headers })).status;
    };
    expect(first.headers.get('content-type')).toBe('application/cose');
    expect(await ask()).toBe(304);
    replaceManifest(Buffer.from('two'));
    expect(await ask()).toBe(200);
  });
});

it('serves chunks to be kept, and nothing outside its folder', async () => {
  const chunk = await fetch(`${base}/chunk`);
  expect(chunk.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${base}/..%2f..%2f..%2fetc/passwd`)).status).toBe(404);
});
