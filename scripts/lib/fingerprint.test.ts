import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleTree, writeSample } from './_sample-tree.ts';

const { fingerprint } = await import(new URL('./fingerprint.mjs', import.meta.url).href);
const tree = () =>
  sampleTree({ 'app/src/a.ts': 'one', 'app/src/b.ts': 'two', 'app/dist/a.js': 'built', lock: '1' });
const PATHS = ['app', 'lock', 'absent'];

describe('fingerprint', () => {
  it('is the same for the same tree in another folder', () => {
    expect(fingerprint(tree(), PATHS)).toBe(fingerprint(tree(), PATHS));
  });

  it.each([
    ['a changed file', 'app/src/a.ts', 'other'],
    ['a new file', 'app/src/c.css', ''],
    ['a changed file named directly', 'lock', '2'],
  ])('differs with %s', (_what, path, content) => {
    const root = tree();
    const before = fingerprint(root, PATHS);
    writeSample(root, path, content);
    expect(fingerprint(root, PATHS)).not.toBe(before);
  });

  it('differs when a file is gone or renamed', () => {
    const root = tree();
    const before = fingerprint(root, PATHS);
    rmSync(join(root, 'app/src/b.ts'));
    const without = fingerprint(root, PATHS);
    writeSample(root, 'app/src/d.ts', 'two');
    expect(new Set([before, without, fingerprint(root, PATHS)]).size).toBe(3);
  });

  it.each([
    ['a test', 'app/src/a.test.ts'],
    ['build output', 'app/dist/a.js'],
    ['a compiler note', 'app/tsconfig.tsbuildinfo'],
  ])('does not mind %s', (_what, path) => {
    const root = tree();
    const before = fingerprint(root, PATHS);
    writeSample(root, path, 'changed');
    expect(fingerprint(root, PATHS)).toBe(before);
  });
});
