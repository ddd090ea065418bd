import { describe, expect, it } from 'vitest';
import { runScript, sampleTree } from './lib/_sample-tree.ts';

const { checkImports } = await import(new URL('./check-imports.mjs', import.meta.url).href);

function check(files: Record<string, string>): { code: number; errors: string } {
  const { faults } = checkImports(sampleTree(files)) as { faults: string[] };
  return { code: faults.length === 0 ? 0 : 1, errors: faults.join('\n') };
}

describe('check-imports', () => {
  it('accepts code that follows the rule', () => {
    const { code, errors } = check({
      'packages/domain/src/a.ts':
        "import { b } from './b.ts';\nexport const a = new Date(b).getTime() + Math.max(1, b);\n",
      'packages/domain/src/b.ts': 'export const b = 1;\n',
      'packages/pass/issue/i.ts':
        "import { a } from '@healthcode/domain';\nimport { v } from '@healthcode/pass';\nexport { a, v };\n",
      'packages/store/src/s.ts': "import type { P } from '@healthcode/pass';\nexport type Q = P;\n",
      'packages/server/src/x.ts': "export { issuePass } from '@healthcode/pass/issue';\nimport 'fastify';\n",
      'apps/gate/src/g.tsx': "import { P } from '@healthcode/ui';\nexport const g = () => <P />;\n",
    });
    expect(errors).toBe('');
    expect(code).toBe(0);
  });

  it('ends with code 1 and the faults on stderr when it is run', () => {
    const root = sampleTree({ 'packages/ui/src/a.ts': "import '@healthcode/server';\n" });
    const { code, errors, out } = runScript('check-imports.mjs', [root]);
    expect(errors).toBe('packages/ui/src/a.ts:1: packages/ui may not import @healthcode/server\n');
    expect(out).toBe('files: 1, faults: 1\n');
    expect(code).toBe(1);
  });

  it.each([
    ['domain', 'packages/domain/src/a.ts', "import 'typebox';", 'packages/domain imports nothing'],
    ['domain', 'packages/domain/src/a.ts', "import '@healthcode/pass';", 'may not import @healthcode/pass'],
    [
      'pass',
      'packages/pass/src/a.ts',
      "import '@healthcode/contracts';",
      'may not import @healthcode/contracts',
    ],
    ['store', 'packages/store/src/a.ts', "import '@healthcode/server';", 'may not import @healthcode/server'],
    [
      'store',
      'packages/store/src/a.ts',
      "import '@healthcode/pass/issue';",
      'may not import @healthcode/pass/issue',
    ],
    ['server', 'packages/server/src/a.ts', "import '@healthcode/ui';", 'may not import @healthcode/ui'],
    [
      'resident',
      'apps/resident/src/a.tsx',
      "import '@healthcode/store';",
      'may not import @healthcode/store',
    ],
    [
      'gate',
      'apps/gate/src/a.ts',
      "import '@healthcode/pass/issue';",
      'may not import @healthcode/pass/issue',
    ],
    [
      'console',
      'apps/console/src/a.ts',
      "import '@healthcode/pass/node';",
      'may not import @healthcode/pass/node',
    ],
    [
      'gate',
      'apps/gate/src/a.ts',
      "import '@healthcode/translog/sign';",
      'may not import @healthcode/translog/sign',
    ],
    [
      'translog',
      'packages/translog/src/a.ts',
      "import '@healthcode/translog/sign';",
      'may not import @healthcode/translog/sign',
    ],
  ])('refuses that %s imports upwards: %s %s', (_room, file, text, message) => {
    const { code, errors } = check({ [file]: `${text}\n` });
    expect(errors).toContain(`${file}:1: `);
    expect(errors).toContain(message);
    expect(code).toBe(1);
  });

  it.each([
    "export * from '@healthcode/server';",
    "export type { A } from '@healthcode/server';",
    "import type { A } from '@healthcode/server';",
    "export const a = () => import('@healthcode/server');",
    "export type A = import('@healthcode/server').A;",
  ])('sees the import in: %s', (text) => {
    expect(check({ 'apps/gate/src/a.ts': text }).errors).toContain('may not import @healthcode/server');
  });

  it('takes words in comments and strings for what they are', () => {
    const text =
      "// import '@healthcode/server'; Date.now()\nexport const a = \"import 'fastify'; Math.random()\";\n";
    expect(check({ 'packages/domain/src/a.ts': text }).code).toBe(0);
  });

  it('refuses to reach into another room by path, and names the line', () => {
    const { errors } = check({ 'packages/ui/src/a.ts': "\nimport '../../domain/src/a.ts';\n" });
    expect(errors).toContain('packages/ui/src/a.ts:2: reaches out of packages/ui by path');
  });

  it('lets an app read the policy as data, and the domain not', () => {
    const text = "import v from '../../../policy/tianjin/venues.json';\nexport { v };\n";
    expect(check({ 'apps/gate/src/a.ts': text }).code).toBe(0);
    expect(check({ 'packages/domain/src/a.ts': text }).code).toBe(1);
  });

  it('refuses that the reading side of the pass imports the signing side', () => {
    const { errors } = check({ 'packages/pass/src/a.ts': "import '../issue/index.ts';\n" });
    expect(errors).toContain('reaches out of packages/pass/src by path');
  });

  it.each(['Date.now()', "Date['now']()", 'new Date()', 'Date()', 'Math.random()'])(
    'refuses %s in the domain, and only there',
    (expression) => {
      const text = `export const a = () => ${expression};\n`;
      expect(check({ 'packages/domain/src/a.ts': text }).errors).toContain(
        'time and chance come in as arguments',
      );
      expect(check({ 'packages/server/src/a.ts': text }).code).toBe(0);
    },
  );

  it('lets tests use the test kit and the signing side, but not reach out of their room', () => {
    const good = "import '@healthcode/testkit';\nimport '@healthcode/pass/issue';\nimport 'vitest';\n";
    expect(check({ 'packages/domain/src/a.test.ts': good }).code).toBe(0);
    expect(check({ 'packages/domain/src/a.test.ts': "import '../../pass/src/a.ts';\n" }).code).toBe(1);
  });

  it('refuses a file that cannot be parsed, and a tree without code', () => {
    expect(check({ 'packages/ui/src/a.ts': 'export const = 1;\n' }).errors).toContain('cannot be parsed');
    expect(check({ 'README.md': 'nothing here\n' }).code).toBe(1);
  });
});
