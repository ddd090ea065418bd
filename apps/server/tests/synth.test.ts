import { newServerFolder, runHealthcode } from '@healthcode/testkit/process';
import { describe, expect, it } from 'vitest';

describe('a synthetic city on the command line', () => {
  const folder = newServerFolder();
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    runHealthcode(['synth', ...args], { folder, env });

  it('refuses wrong usage with 2 and numbers out of bounds with 1, before a database is started', async () => {
    expect((await run([])).exitCode).toBe(2);
    expect((await run(['--people', '10', '--colour', 'red'])).exitCode).toBe(2);
    expect((await run(['10', '--people', '10'])).exitCode).toBe(2);
    for (const people of ['0', '20000001', '1.5']) {
      const refused = await run([`--people=${people}`]);
      expect(refused.exitCode).toBe(1);
      expect(refused.output).toContain('--people is a whole number from 1 to 20000000.');
      expect(refused.output).toContain('--people 应是 1 到 20000000 之间的整数。');
    }
    const seed = await run(['--people', '10', '--seed', '4294967296']);
    expect(seed.output).toContain('--seed is a whole number from 0 to 4294967295.');
    const rate = await run(['--people', '10', '--evidence-rate', '1001']);
    expect(rate.output).toContain('--evidence-rate is a whole number from 0 to 1000.');
  }, 120_000);

  it('is only there in demo mode', async () => {
    const refused = await run(['--people', '10'], { HEALTHCODE_MODE: 'production' });
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain('A synthetic city is only possible in demo mode.');
    expect(refused.output).toContain('合成城市只能在演示模式下生成。');
  }, 120_000);

  it('counts what it made in one line of JSON, and makes nothing the second time', async () => {
    const made = await run(['--people', '300', '--seed', '4', '--json']);
    expect(made.exitCode).toBe(0);
    expect(made.output.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(made.output);
    expect(report).toMatchObject({ people: 300, seed: 4, evidenceRate: 5, peopleMade: 300 });
    expect(report.seconds).toBeGreaterThan(0);
    const { green, orange, red } = report.byColour;
    expect(green + orange + red).toBe(300);
    const again = JSON.parse((await run(['--people', '300', '--seed', '4', '--json'])).output);
    const { seconds: _, ...counts } = report;
    expect(again).toMatchObject({ ...counts, peopleMade: 0 });
  }, 120_000);

  it('says it in both languages without a bar where nobody watches, and keeps another city as it is', async () => {
    const again = await run(['--people', '300', '--seed', '4']);
    expect(again.output).toContain('合成城市 Synthetic city');
    expect(again.output).toContain('滨海新区 Binhai');
    expect(again.output).not.toMatch(/[█░]/);
    const other = await run(['--people', '301', '--seed', '4']);
    expect(other.exitCode).toBe(1);
    expect(other.output).toContain('This data folder holds another synthetic city (--people 300 --seed 4');
    expect(other.output).toContain('这个数据目录里是另一座合成城市');
  }, 120_000);
});
