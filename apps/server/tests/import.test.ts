import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCharacterOf } from '@healthcode/domain';
import { newServerFolder, runHealthcode } from '@healthcode/testkit/process';
import { afterAll, describe, expect, it } from 'vitest';

const HEADER = 'record-id,version,document-type,document-number,name,classification,confirmed-day';
const GOOD = '120101199003077477';
const files = mkdtempSync(join(tmpdir(), 'healthcode-files-'));
afterAll(() => rmSync(files, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(files, name);
  writeFileSync(path, text);
  return path;
}

describe('the import on the command line', () => {
  const folder = newServerFolder();
  const env = { HEALTHCODE_CLOCK: '2020-02-20T10:00:00+08:00' };
  const run = (...args: string[]) => runHealthcode(args, { folder, env });
  const file = write(
    'cases.csv',
    `${HEADER}\nA1,1,resident-id,${GOOD},,confirmed,2020-02-10\nA2,1,resident-id,12,,confirmed,2020-02-10\n`,
  );

  it('works without a running service, says what failed, and writes the failed rows', async () => {
    const failed = join(files, 'failed.csv');
    const dry = await run('import', file, '--source', 'health-commission', '--dry-run', '--json');
    expect(JSON.parse(dry.output)).toMatchObject({ dryRun: true, counts: { rowsTaken: 1, rowsFailed: 1 } });
    const taken = await run('import', file, '--source', 'health-commission', '--failed', failed);
    expect(taken.exitCode).toBe(0);
    expect(taken.output).toMatch(/line 3 {2}document-number {2}resident-id-length/);
    expect(taken.output).not.toContain(GOOD);
    const lines = readFileSync(failed, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('A2,1,resident-id,12,');
    const again = await run('import', file, '--source', 'health-commission', '--json');
    expect(JSON.parse(again.output)).toMatchObject({ counts: { rowsTaken: 0, rowsRepeated: 1 } });
  }, 120_000);

  it('takes nothing of a file beyond the bound, says that it waits, and ends with 3', async () => {
    const numbers = Array.from({ length: 201 }, (_, order) => {
      const digits = `12010119700101${String(order).padStart(3, '0')}`;
      return digits + checkCharacterOf(digits);
    });
    const rows = numbers.map((number, order) => `M${order},1,resident-id,${number},,confirmed,2020-02-10`);
    const many = write('many.csv', `${HEADER}\n${rows.join('\n')}\n`);
    const waiting = await run('import', many, '--source', 'health-commission');
    expect(waiting.exitCode).toBe(3);
    expect(waiting.output).toContain('要等两个单位的工作人员在工作台同意');
    expect(waiting.output).toContain('201 rows may make a colour worse; the bound is 200 in a file');
    const again = await run('import', many, '--source', 'health-commission', '--json');
    expect(again.exitCode).toBe(3);
    const { batchId, waits } = JSON.parse(again.output);
    expect(waiting.output).toContain(`批次 Batch ${batchId}`);
    expect(waits).toMatchObject({ reason: 'batch', weighing: 201 });
    expect((await run('explain', 'health-commission/M0')).exitCode).toBe(1);
  }, 120_000);

  it('explains a colour at one time by what was known at another', async () => {
    const explain = async (at: string, knownAt: string) => {
      const args = ['--at', `${at}+08:00`, '--known-at', `${knownAt}+08:00`, '--json'];
      return JSON.parse((await run('explain', 'health-commission/A1', ...args)).output);
    };
    const known = await explain('2020-02-15T00:00:00', '2020-02-21T00:00:00');
    expect(known.explanation).toMatchObject({ colour: 'red', holds: [{ ruleId: 'TJ-R02' }] });
    const before = await explain('2020-02-09T23:59:59', '2020-02-21T00:00:00');
    expect(before.explanation.colour).toBe('green');
    const unknown = await run('explain', 'health-commission/nobody');
    expect(unknown.exitCode).toBe(1);
  }, 120_000);

  it('refuses a file as a whole with the reasons, and wrong usage with 2', async () => {
    const wrong = write('wrong.csv', 'a,b\n1,2\n');
    const refused = await run('import', wrong, '--source', 'health-commission', '--kind', 'case');
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain('The column record-id (record number) is missing.');
    expect((await run('import', join(files, 'none.csv'), '--source', 'health-commission')).exitCode).toBe(1);
    expect((await run('import', file, '--source', 'nobody')).output).toContain(
      'There is no source “nobody”.',
    );
    expect((await run('import', file)).exitCode).toBe(2);
    expect((await run('explain')).exitCode).toBe(2);
  }, 120_000);
});
