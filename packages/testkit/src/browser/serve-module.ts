import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

export interface ServedModule {
  readonly url: string;
  close(): Promise<void>;
}

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>module</title><script type="module" src="/m.js"></script>';

/**
 * Bundles one module as the apps are bundled and serves a blank page that runs it, so that code which is tested in
 * Node is tested again in a real browser.
 */
export async function serveModule(entry: string): Promise<ServedModule> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    // as in the apps; a library that asks would else look for Node's process
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'm' }, minify: true, target: 'es2023' },
  });
  const [bundle] = [output].flat() as unknown as { output: { code: string }[] }[];
  const code = bundle!.output[0]!.code;
  const server = createServer((request, response) => {
    const script = request.url === '/m.js';
    response.setHeader(
      'content-type',
      script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(script ? code : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
