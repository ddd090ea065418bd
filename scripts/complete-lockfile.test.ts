import { describe, expect, it } from 'vitest';

const { completeLockfile, platformOf } = await import(
  new URL('./complete-lockfile.mjs', import.meta.url).href
);

const lockWith = (optionalDependencies: Record<string, string>) =>
  JSON.stringify({ packages: { 'node_modules/tool': { version: '1.0.0', optionalDependencies } } });

describe('completing the lock file', () => {
  it('names the packages of other platforms that an install left out', () => {
    const { text, added } = completeLockfile(
      lockWith({ '@tool/linux-x64-musl': '1.0.0', '@tool/win32-ia32': '1.0.0' }),
    );
    expect(added).toEqual(['@tool/linux-x64-musl', '@tool/win32-ia32']);
    expect(JSON.parse(text).packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    });
  });

  it('changes nothing in a complete one, and leaves what names no platform alone', () => {
    const { added } = completeLockfile(
      completeLockfile(lockWith({ '@tool/darwin-arm64': '1.0.0', plain: '2.0.0' })).text,
    );
    expect(added).toEqual([]);
    expect(platformOf('plain')).toBeNull();
  });
});
