import { checkCharacterOf } from '@healthcode/domain';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, daysAgo } from '../people/case-file.ts';
import { lookAt } from '../people/look.ts';
import { SourceUser } from '../people/source-user.ts';

const DESK = { width: 1280, height: 800 } as const;
const PHONE = { width: 390, height: 844 } as const;
/** Five more than the health commission may send on its own word. */
const MANY = 205;
const FILE = 'everybody.csv';

let server: ServerProcess;
let browser: Browser;
let source: SourceUser;
let officer: SourceUser;
let second: SourceUser;

const atConsole = async (phone: string, viewport: typeof DESK | typeof PHONE): Promise<SourceUser> => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const user = new SourceUser(await context.newPage(), server);
  await user.signIn(phone);
  return user;
};
const open = (page: Page, path: string) => page.goto(`${server.origin('console')}${path}`);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Well-formed numbers of invented people. */
const documentNumber = (order: number): string => {
  const digits = `1201011970${String(1 + (order % 12)).padStart(2, '0')}${String(1 + Math.floor(order / 12)).padStart(2, '0')}001`;
  return digits + checkCharacterOf(digits);
};

async function sendMany(prefix: string): Promise<void> {
  const day = await daysAgo(server, 3);
  const rows = Array.from(
    { length: MANY },
    (_, order) => `${prefix}${order},1,resident-id,${documentNumber(order)},,confirmed,${day},`,
  );
  await source.upload('病例', FILE, caseFile(...rows));
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  [source, officer, second] = [
    await atConsole('13800000006', DESK),
    await atConsole('13800000002', DESK),
    await atConsole('13800000005', PHONE),
  ];
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('what turns many people red', () => {
  it('there is nothing yet', async () => {
    await open(officer.page, '/alarms');
    await ready(officer.page, '没有预警。');
    await expectClean(officer.page, 'console-alarms-empty');
  });

  it('a file beyond the bound waits; its sender is told before and after', async () => {
    await sendMany('A');
    await ready(source.page, /确认后不会立即收下/);
    await expectClean(source.page, 'console-batch-will-wait');
    await press(source.page, '提交，等两个单位同意');
    await ready(source.page, /不能只凭来源一方收下/);
    await expectClean(source.page, 'console-batch-waiting-source');
  });

  it('officers of two offices let it in, each after a second question', async () => {
    const { page } = officer;
    await open(page, '/alarms');
    await ready(page, '一个文件超过上限，要两个单位同意');
    await page.getByRole('link', { name: '看这个文件' }).click();
    await ready(page, '还没有人答复。');
    await expectClean(page, 'console-batch-waiting');
    await press(page, '同意收下');
    await page.getByLabel(/核实了什么/).fill('Rang the office: three classes of one school');
    await expectClean(page, 'console-batch-approve');
    await press(page, '同意');
    await ready(page, /还要另一个单位/);

    await open(second.page, '/alarms');
    await second.page.getByRole('link', { name: '看这个文件' }).click();
    await ready(second.page, 'Rang the office: three classes of one school');
    await expectClean(second.page, 'console-phone-batch-waiting');
    await press(second.page, '同意收下');
    await press(second.page, '同意');
    await second.says(`已收下 ${MANY} 行。`);
  });

  it('is an alarm even so, until an officer says what came of it', async () => {
    const { page } = second;
    await open(page, '/alarms');
    await ready(page, `一个文件使 ${MANY} 人变红码`);
    await expectClean(page, 'console-phone-alarms');
    const item = page.getByRole('listitem').filter({ hasText: `一个文件使 ${MANY} 人变红码` });
    await item.getByRole('button', { name: /标记为已看/ }).click();
    await item.getByRole('button', { name: '保存并标记' }).click();
    await ready(page, '请写核实结果');
    await expectClean(page, 'console-phone-alarm-note');
    await item.getByLabel('核实结果').fill('Checked with the CDC: one school');
    await item.getByRole('button', { name: '保存并标记' }).click();
    await ready(page, /和平区防控指挥部 .+ 看过/);
    await open(officer.page, '/alarms');
    await ready(officer.page, 'Checked with the CDC: one school');
    await expectClean(officer.page, 'console-alarms');
  });

  it('one no discards a file, and the source reads why', async () => {
    await sendMany('B');
    await press(source.page, '提交，等两个单位同意');
    await ready(source.page, /不能只凭来源一方收下/);
    const { page } = officer;
    await open(page, source.page.url().replace(server.origin('console'), ''));
    await press(page, '不同意');
    await press(page, '不同意并作废');
    await ready(page, '请写明原因');
    await expectClean(page, 'console-batch-refuse');
    await page.getByLabel('不同意的原因').fill('No investigation behind it');
    await press(page, '不同意并作废');
    await ready(page, '没有通过：一个单位不同意。');
    await source.page.reload();
    await ready(source.page, 'No investigation behind it');
    await expectClean(source.page, 'console-batch-refused-by-officer');
  });
});
