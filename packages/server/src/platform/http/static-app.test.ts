import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from './static-app.ts';

const PAGE = '<!doctype html><title>健康码</title>';
const SCRIPT = 'console.log("绿码");'.repeat(100);
const folder = mkdtempSync(join(tmpdir(), 'healthcode-static-'));
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'app.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'app.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'app.js.gz'), gzipSync(SCRIPT));
  app = Fastify();
  await serveApp(app, folder);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, accepted = '') => app.inject({ url, headers: { 'accept-encoding': accepted } });

describe('the files of a built app', () => {
  it('come as the build compressed them, to whoever takes that', async () => {
    const brotli = await get('/assets/app.js', 'gzip, deflate, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers['content-type']).toMatch(/javascript/);
    expect(brotli.headers.vary).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT);
    const gzip = await get('/assets/app.js', 'gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
  });

  it('come as they are to whoever does not, and where there is nothing compressed', async () => {
    const plain = await get('/assets/app.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(SCRIPT);
    expect((await get('/', 'br')).body).toBe(PAGE);
  });

  it('are kept for a year where their name holds their hash, and always asked for elsewhere', async () => {
    expect((await get('/assets/app.js', 'br')).headers['cache-control']).toMatch(/immutable/);
    expect((await get('/', 'br')).headers['cache-control']).toBe('no-cache');
  });

  it('are the page for every address of the app, compressed or not', async () => {
    expect((await get('/mine/why', 'br')).body).toBe(PAGE);
    writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(PAGE));
    const page = await get('/mine/why', 'br');
    expect(brotliDecompressSync(page.rawPayload).toString()).toBe(PAGE);
  });
});
