import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHealthcode } from '@healthcode/testkit/process';
import {
  formatVerifierKey,
  parseLogEntry,
  parseLogProof,
  trustLog,
  verifyLogProof,
} from '@healthcode/translog';
import { generateLogSigner } from '@healthcode/translog/sign';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../src/cli.ts';
import { type LogFolder, writeLog } from './_log-folder.ts';

const SIZE = 600;
let log: LogFolder;
beforeAll(() => {
  log = writeLog(SIZE);
});
/** Each runs the program a few times. */
vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]) => runHealthcode(['log', ...args]);
const file = (path: string) => join(log.folder, path);
const writeKey = (name: string, text: string): string => {
  writeFileSync(file(name), text);
  return file(name);
};
/** Flips one bit of a file. @returns what undoes it */
function flip(path: string, at: number): () => void {
  const bytes = readFileSync(file(path));
  const flipped = Buffer.from(bytes);
  flipped[at]! ^= 1;
  writeFileSync(file(path), flipped);
  return () => writeFileSync(file(path), bytes);
}

describe('log verify', () => {
  it('says what the log holds, and that a key from beside it proves nothing', async () => {
    const { exitCode, output } = await run('verify', log.folder);
    expect(output).toContain('公开日志完好');
    expect(output).toMatch(/Entries\s+600/);
    expect(output).toMatch(/daily-counts\s+598/);
    expect(output).toContain('2020-02-20 10:00:00');
    expect(output).toContain('proves nothing about who signed it');
    expect(exitCode).toBe(0);
  });

  it('takes the key from elsewhere, and a folder as an option', async () => {
    const key = writeKey('other-place', formatVerifierKey(log.signer.verifier));
    const { exitCode, output } = await run('verify', '--from', log.folder, '--key', key);
    expect(output).not.toContain('proves nothing');
    expect(exitCode).toBe(0);
  });

  it('tells machines the same', async () => {
    const { output } = await run('verify', log.folder, '--json');
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      complete: true,
      size: SIZE,
      origin: 'log.example/log/v1',
      counts: { 'rule-set': 1, 'venue-policies': 1, 'daily-counts': SIZE - 2 },
      keyFrom: 'log',
      problems: [],
    });
  });

  it('finds one flipped bit in any tile and any bundle, and says in which', async () => {
    const files = readdirSync(join(log.folder, 'tile'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(log.folder.length + 1));
    expect(files).toHaveLength(3 + 3 + 1);
    for (const path of files) {
      const undo = flip(path, 40);
      const { exitCode, output } = await run('verify', log.folder, '--json');
      undo();
      const { problems } = JSON.parse(output) as { problems: { place: string }[] };
      const places = problems.map(({ place }) => place).join();
      const [, level, bundle] = path.split('/');
      if (level === 'entries') expect(places, path).toContain(`entry ${256 * Number.parseInt(bundle!, 10)}`);
      else expect(places, path).toContain(path);
      expect(exitCode, path).toBe(1);
    }
  }, 120_000);

  it('finds a changed checkpoint, another’s key and a lost file, in both languages', async () => {
    const undo = flip('checkpoint', 25);
    const changed = await run('verify', log.folder);
    undo();
    expect(changed.exitCode).toBe(1);
    expect(changed.output).toContain('公开日志有问题');
    const other = writeKey('others', formatVerifierKey(generateLogSigner('log.example/log/v1').verifier));
    const foreign = await run('verify', log.folder, '--key', other);
    expect(foreign.output).toContain('没有一个签名是这份日志的公钥的');
    expect(foreign.output).toContain('no signature is by a key of this log');
    const bytes = readFileSync(file('tile/0/001'));
    rmSync(file('tile/0/001'));
    const lost = await run('verify', log.folder);
    writeFileSync(file('tile/0/001'), bytes);
    expect(lost.output).toContain('tile/0/001：文件缺失');
    expect([foreign.exitCode, lost.exitCode]).toEqual([1, 1]);
  });

  it('finds that a log does not continue what was known', async () => {
    const longer = writeLog(SIZE + 10, log.signer);
    const known = writeKey('known', readFileSync(join(longer.folder, 'checkpoint'), 'utf8'));
    const shorter = await run('verify', log.folder, '--known', known);
    expect(shorter.output).toContain('日志比从前短了');
    expect(shorter.exitCode).toBe(1);
    const older = file('checkpoint');
    expect((await run('verify', longer.folder, '--known', older)).exitCode).toBe(0);
  });

  it('says where there is no log, or no key', async () => {
    const nowhere = await run('verify', join(log.folder, 'nowhere'));
    expect(nowhere.output).toContain('没有公开日志');
    const noKey = await run('verify', log.folder, '--key', file('lost'));
    expect(noKey.output).toContain('ENOENT');
    const noText = await run('verify', log.folder, '--key', writeKey('no-key', 'hello\n'));
    expect(noText.output).toContain('不是公钥');
    for (const { exitCode, output } of [nowhere, noKey, noText]) {
      expect(exitCode).toBe(1);
      expect(output).not.toContain(' at ');
    }
  });

  it.each([
    [[]],
    [['dance']],
    [['verify', 'a', 'b']],
    [['verify', 'a', '--from', 'b']],
    [['prove']],
    [['prove', '-1']],
    [['show', '--type', 'weather']],
    [['show', '--from', 'x']],
  ])('%j is wrong usage', async (args) => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(await runCli(['log', ...args])).toBe(2);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('log verify'));
    said.mockRestore();
  });
});

describe('log prove', () => {
  it('writes a proof that verifies, with its entry', async () => {
    const { exitCode, output } = await run('prove', '300', log.folder);
    expect(exitCode).toBe(0);
    const parsed = parseLogProof(output);
    const trusted = trustLog([formatVerifierKey(log.signer.verifier)]);
    if (!parsed.ok || !trusted.ok) throw new Error('neither proof nor key');
    const entry = parsed.value.extra!;
    expect(verifyLogProof(output, entry, trusted.value)).toMatchObject({ ok: true, value: { index: 300 } });
    expect(parseLogEntry(entry)).toMatchObject({ entry: { counts: { green: 300 } } });
  });

  it('says how long the log is when there is no such entry, and writes none from broken files', async () => {
    const beyond = await run('prove', String(SIZE), log.folder);
    expect(beyond.output).toContain('日志只有 600 条');
    const undo = flip('tile/0/000', 40);
    const broken = await run('prove', '0', log.folder);
    undo();
    expect(broken.output).toContain('证明不能从这一条推到检查点的根');
    expect(broken.output).not.toContain('tlog-proof@v1');
    expect([beyond.exitCode, broken.exitCode]).toEqual([1, 1]);
  });
});

describe('log show', () => {
  it('says in both languages what the entries say, from any number on', async () => {
    const all = await run('show', log.folder);
    expect(all.output).toContain('赋码规则 tianjin-2020 第 1 版，2020-02-20 10:00:00 起施行');
    expect(all.output).toContain('drafted by city-cdc-rules-group, approved by city-command-legal-group');
    const last = await run('show', log.folder, '--from', '599');
    expect(last.output).toContain('#599');
    expect(last.output).toContain('绿码 599，橙码 2，红码 1');
    expect(last.output).not.toContain('#598');
    expect(last.exitCode).toBe(0);
  });

  it('shows one type only, for people or machines', async () => {
    const { output } = await run('show', log.folder, '--type', 'venue-policies', '--json');
    expect(JSON.parse(output)).toMatchObject({ index: 1, type: 'venue-policies', version: 1 });
  });
});
