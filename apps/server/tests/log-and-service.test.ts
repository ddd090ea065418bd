import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newServerFolder, runHealthcode, startServerProcess } from '@healthcode/testkit/process';
import { describe, expect, it } from 'vitest';

describe('the public log of a service', () => {
  it('can be verified beside it and after it, and a start beside an older database is refused', async () => {
    const server = await startServerProcess();
    const { folder } = server;
    const beside = await runHealthcode(['log', 'verify'], { folder });
    expect(beside.output).toContain('公开日志完好');
    expect(beside.exitCode).toBe(0);
    expect(await server.end('SIGINT')).toBe(0);
    const after = await runHealthcode(['log', 'show', '--type', 'issuing-key'], { folder });
    expect(after.output).toContain('状态名单签名公钥');

    // another database with the same keys, which knows nothing of what was signed
    const env = { KEY_DIR: join(folder, 'keys'), LOG_DIR: join(folder, 'data', 'log') };
    const older = await runHealthcode(['serve'], { folder: newServerFolder(), env });
    expect(older.exitCode).toBe(1);
    expect(older.output).toContain('公开日志与数据库对不上');
    expect(older.output).toContain('as if an older backup had been restored');
    expect(older.output).not.toContain(' at ');
    expect((await runHealthcode(['log', 'verify'], { folder })).exitCode).toBe(0);
  }, 120_000);

  it('has a folder, or the start says what stands in its place', async () => {
    const folder = newServerFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { exitCode, output } = await runHealthcode(['serve'], { folder, env: { LOG_DIR: file } });
    expect(exitCode).toBe(1);
    expect(output).toContain('有文件占了目录的位置');
    expect(output).toContain('LOG_DIR');
  }, 60_000);
});
