import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile } from '../people/case-file.ts';
import { lookAt } from '../people/look.ts';
import { SourceUser } from '../people/source-user.ts';

const DESK = { width: 1280, height: 800 } as const;
const PHONE = { width: 390, height: 844 } as const;
const LONG_NAME = 'confirmed-cases-with-a-very-long-file-name-of-the-day-2020-02-12.csv';

let server: ServerProcess;
let browser: Browser;
let source: SourceUser;

const atConsole = async (phone: string, viewport: typeof DESK | typeof PHONE): Promise<SourceUser> => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const user = new SourceUser(await context.newPage(), server);
  await user.signIn(phone);
  return user;
};
const open = (page: Page, path: string) => page.goto(`${server.origin('console')}${path}`);
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  source = await atConsole('13800000006', DESK);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('the rooms of batches', () => {
  it('an empty list, and an upload with nothing chosen', async () => {
    const { page } = source;
    await open(page, '/batches');
    await ready(page, /还没有/);
    await expectClean(page, 'console-batches-empty');
    await open(page, '/batches/new');
    await page.getByRole('button', { name: '上传并检查' }).click();
    await ready(page, /处要改/);
    await page.getByLabel('文件里是哪类数据').selectOption({ label: '病例' });
    await page.locator('summary').first().click();
    await expectClean(page, 'console-upload-errors');
  });

  it('a file that was checked, with its wrong rows; taken; and one that is refused as a whole', async () => {
    await source.upload(
      '病例',
      LONG_NAME,
      caseFile(
        'TJ1,1,resident-id,120101199003077477,,confirmed,2020-02-12,',
        'TJ2,1,resident-id,12010119900307747X,,wrong,2020-31-12,',
        'TJ3,1,resident-id,,,,,',
      ),
    );
    await expectClean(source.page, 'console-batch-checked');
    await source.take(1);
    await expectClean(source.page, 'console-batch-finished');
    await source.upload('病例', 'wrong.csv', 'a,b\n1,2\n');
    await expectClean(source.page, 'console-batch-refused');
  });

  it('the list, for the source at a desk and for an officer with a phone', async () => {
    await open(source.page, '/batches');
    await ready(source.page, LONG_NAME);
    await expectClean(source.page, 'console-batches');
    const { page } = await atConsole('13800000002', PHONE);
    await open(page, '/batches');
    await ready(page, LONG_NAME);
    await expectClean(page, 'console-phone-batches');
    await page.getByRole('link', { name: new RegExp(LONG_NAME) }).click();
    await ready(page, 'SHA-256');
    await expectClean(page, 'console-phone-batch');
  });
});
