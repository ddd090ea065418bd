import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, daysAgo, PHONE_FOLLOWS_WITHIN_MS } from '../people/case-file.ts';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { SourceUser } from '../people/source-user.ts';

const PERSON = '120101199003077477';
const HEALTH_COMMISSION = '13800000006';

let all: GateAndPhone;
let source: SourceUser;

beforeAll(async () => {
  all = await startGateAndPhone();
  const desk = await all.phone.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  source = new SourceUser(await desk.newPage(), all.server);
});
afterAll(() => all?.end());

describe('from a file uploaded in the console to the gate', () => {
  it('a green person is admitted', async () => {
    const { server, resident, gate, holdUp } = all;
    await resident.apply(server, '13900000001', PERSON);
    await resident.seesColour('绿码');
    await gate.signIn(server);
    await gate.chooseVenue('云帆里社区');
    await gate.stateNormal();
    await holdUp();
    await gate.decides('放行');
  });

  it('the check finds the good row and the wrong one, and takes neither', async () => {
    const confirmed = await daysAgo(all.server, 40);
    await source.signIn(HEALTH_COMMISSION);
    await source.upload(
      '病例',
      'cases.csv',
      caseFile(
        `TJ1,1,resident-id,${PERSON},,confirmed,${confirmed},`,
        `TJ2,1,resident-id,${PERSON.slice(0, -1)}X,,confirmed,${confirmed},`,
      ),
    );
    await source.says('检查完了，可以收下 1 行。');
    expect(await source.count('有误，不收')).toBe('1');
    const wrong = source.page.getByRole('row', { name: /document-number/ });
    expect(await wrong.getByRole('rowheader').textContent()).toBe('3');
    await all.resident.page.reload();
    await all.resident.seesColour('绿码');
  });

  it('the wrong row can be downloaded with its reason', async () => {
    const [download] = await Promise.all([
      source.page.waitForEvent('download'),
      source.page.getByRole('link', { name: '下载有误的行（CSV）' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('TJ2,1,resident-id');
    expect(csv).not.toContain('TJ1,1,resident-id');
    expect(csv).toContain('document-number');
  });

  it('once confirmed, the open phone turns red by itself and the next scan refuses', async () => {
    await source.take(1);
    await all.resident.seesColour('红码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('劝返');
  });

  it('the same row again leaves nothing to take', async () => {
    const row = `TJ1,1,resident-id,${PERSON},,confirmed,${await daysAgo(all.server, 40)},`;
    await source.upload('病例', 'again.csv', caseFile(row));
    await source.says('检查完了，没有可以收下的行。');
    expect(await source.count('已经有了，不变')).toBe('1');
  });

  it('a discarded release changes nothing; the same taken admits again', async () => {
    const [confirmed, discharged] = [await daysAgo(all.server, 40), await daysAgo(all.server, 20)];
    const release = caseFile(`TJ1,2,resident-id,${PERSON},,confirmed,${confirmed},${discharged}`);
    await source.upload('病例', 'release.csv', release);
    await source.page.getByRole('button', { name: '放弃这个文件' }).click();
    await source.page.getByRole('button', { name: '放弃', exact: true }).click();
    await source.says('已放弃，什么都没有收下。');
    await source.upload('病例', 'release.csv', release);
    await source.take(1);
    await all.resident.seesColour('绿码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('an officer sees all four files', async () => {
    const desk = await all.phone.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const officer = new SourceUser(await desk.newPage(), all.server);
    await officer.signIn('13800000002');
    await officer.page.getByRole('link', { name: '批次' }).click();
    await officer.says('最近送来 4 个文件。');
    await officer.page.getByRole('link', { name: 'cases.csv' }).click();
    await officer.says('已收下 1 行。');
    expect(await officer.page.getByRole('button', { name: /收下|放弃/ }).count()).toBe(0);
  });
});
