import { describe, expect, it } from 'vitest';
import { runScript, sampleTree } from './lib/_sample-tree.ts';

const HTML =
  '<script type="module" src="/assets/a.js"></script><link rel="modulepreload" href="/assets/b.js">';

/** Three built apps in order; `changes` are laid over them. */
function check(changes: Record<string, string>) {
  const files: Record<string, string> = {};
  for (const app of ['resident', 'gate', 'console']) {
    files[`apps/${app}/dist/index.html`] = HTML;
    files[`apps/${app}/dist/assets/a.js`] =
      'const ns="http://www.w3.org/2000/svg";fetch("/api/v1/me")// see b\n';
    files[`apps/${app}/dist/assets/b.js`] = 'export{}';
    files[`.cache/build/${app}.modules.json`] = modules(
      'packages/pass/dist/index.js',
      'node_modules/qr/index.js',
    );
  }
  return runScript('check-bundles.mjs', [sampleTree({ ...files, ...changes })]);
}

const modules = (...list: string[]) => JSON.stringify({ modules: list });

describe('check-bundles', () => {
  it('accepts three clean apps and prints the size of each first load', () => {
    const { code, out, errors } = check({});
    expect(errors).toBe('');
    expect(out.match(/kB of JavaScript on first load/g)).toHaveLength(3);
    expect(out).not.toContain(' 0.0 kB');
    expect(code).toBe(0);
  });

  it.each([
    ['packages/pass/dist/issue/issue-pass.js', 'signing code'],
    ['packages/pass/issue/issue-pass.ts', 'signing code'],
    ['packages/translog/dist/sign/sign-checkpoint.js', 'signing code'],
    ['packages/translog/sign/sign-checkpoint.ts', 'signing code'],
    ['packages/store/dist/index.js', 'storage code'],
    ['packages/server/dist/index.js', 'server code'],
    ['packages/testkit/dist/index.js', 'test code'],
    ['__vite-browser-external:node:crypto', 'a module of Node'],
  ])('refuses a bundle made of %s', (module, what) => {
    const { code, errors } = check({
      '.cache/build/gate.modules.json': modules('apps/gate/src/main.tsx', module),
    });
    expect(errors).toContain(`gate: ${what} is in the bundle: ${module}`);
    expect(code).toBe(1);
  });

  it.each(['createPrivateKey({key:a})', 'x="-----BEGIN PRIVATE KEY-----"', 'sql="… FOR UPDATE SKIP LOCKED"'])(
    'refuses server words in a file that was built apart: %s',
    (text) => {
      const { code, errors } = check({ 'apps/gate/dist/sw.js': text });
      expect(errors).toContain('apps/gate/dist/sw.js: contains');
      expect(code).toBe(1);
    },
  );

  it.each([
    [
      'a script from a CDN',
      'apps/console/dist/x.js',
      'import("https://cdn.example.com/a.js")',
      'cdn.example.com',
    ],
    [
      'an address without scheme',
      'apps/console/dist/x.css',
      'src:url(//fonts.example.com/a.woff2)',
      'fonts.example.com',
    ],
    ['a socket', 'apps/console/dist/x.js', 'new WebSocket("wss://live.example.com")', 'live.example.com'],
  ])('refuses %s', (_what, file, text, host) => {
    expect(check({ [file]: text }).errors).toContain(`${file}: names the host ${host}`);
  });

  it('refuses the CDN that zxing-wasm falls back to', () => {
    const { errors } = check({ 'apps/gate/dist/z.js': 'u=`https://fastly.jsdelivr.net/npm/zxing-wasm@3`' });
    expect(errors).toContain('a public CDN');
  });

  it('refuses an app that was not built, and a build that left no list of modules', () => {
    expect(runScript('check-bundles.mjs', [sampleTree({})]).errors).toContain('resident: not built');
    expect(check({ '.cache/build/gate.modules.json': modules() }).errors).toContain(
      'gate: the list of modules is empty',
    );
  });
});
