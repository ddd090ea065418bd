import { EMERGENCY_NOTICE_MS } from '@healthcode/domain';
import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../people/console-page.ts';
import { lookAt } from '../people/look.ts';

const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const WHY = 'Cases rise: declare every day';
const GROUND = 'Three clusters in one day';

let server: ServerProcess;
let browser: Browser;
let author: Page;
let first: Page;
let second: Page;

const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const inSheet = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await ready(page, '没有未保存的修改。');
};

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  author = await openConsole(browser, server, '13800000007', DESK);
  first = await openConsole(browser, server, '13800000008', DESK);
  second = await openConsole(browser, server, '13800000009', PHONE);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

const visitor = (app: CityUser['app']) =>
  new CityUser(app, server.origin(app), inboxAt(server.origin('resident')));

/** Somebody who declared today and has a code on a phone. */
async function applyAndEnrol(): Promise<void> {
  const resident = visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply('120101199003077477');
  await resident.enrol();
}

describe('a change of rules that cannot wait', () => {
  it('is dry-run like any other: another period for declarations changes no colour and withdraws codes', async () => {
    await applyAndEnrol();
    await author.getByRole('link', { name: '起草' }).click();
    await author.getByRole('radio', { name: '现行规则' }).check();
    await click(author, '开始起草');
    await ready(author, '没有未保存的修改。');
    await author.getByLabel('为什么要改规则').fill(WHY);
    await author.getByLabel('申报管几天').fill('1');
    await save(author);
    await click(author, /^试算$/);
    await ready(author, '谁的码色都一样');
    expect(await author.getByText(/绿码会停用/).count()).toBe(0);
    // after the notice of 48 hours nobody has declared on that day
    await author.reload();
    await click(author, /施行时$/);
    await ready(author, '1 人的绿码会停用，重新申报后恢复。');
    await expectClean(author, 'draft-declarations');
  });

  it('needs a ground, which the author is told is public', async () => {
    await author.getByRole('checkbox', { name: /情况紧急/ }).check();
    await save(author);
    await click(author, /^试算$/);
    await ready(author, /现在施行/);
    await ready(author, '写明为什么要改，紧急的还要写明为什么紧急');
    // what was announced stays in the language in which it was
    await author.reload();
    await ready(author, /现在施行/);
    await expectClean(author, 'draft-emergency-without-ground');
    await author.getByLabel('为什么紧急').fill(GROUND);
    await save(author);
    await click(author, /^试算$/);
    await ready(author, /现在施行/);
    await click(author, /^提交$/);
    await inSheet(author, '提交');
    await ready(author, '已提交，等起草人以外的人批准');
  });

  it('is not published by one approval, and says so also after a reload', async () => {
    await first.reload();
    await first.getByRole('link', { name: new RegExp(WHY) }).click();
    await ready(first, GROUND);
    await click(first, /^批准/);
    await ready(first, '这是紧急草案。您批准后，还要另外 1 人批准才会发布。');
    await expectClean(first, 'approve-emergency-sheet');
    await inSheet(first, '批准');
    await ready(first, '您已经批准，等另一位批准人');
    await first.reload();
    await ready(first, '您已经批准，等另一位批准人');
    expect(await first.getByRole('button', { name: /^批准/ }).count()).toBe(0);
    await expectClean(first, 'approve-emergency-waits');
  });

  it('is published by a second one, on a phone too, and begins in ten minutes', async () => {
    await second.reload();
    await ready(second, '紧急');
    await second.getByRole('link', { name: new RegExp(WHY) }).click();
    await second.getByRole('button', { name: /^批准/ }).waitFor();
    await expectClean(second, 'approve-emergency-second');
    await click(second, /^批准/);
    await inSheet(second, '批准');
    await ready(second, /已发布/);
    const { versions } = expectOk(await visitor('resident').call('publicRules'));
    const [newest] = versions;
    expect(newest).toMatchObject({ state: 'coming', emergencyGround: GROUND, approvals: 2 });
    const notice = newest!.inForceFrom - newest!.publishedAt;
    expect(notice).toBeGreaterThanOrEqual(EMERGENCY_NOTICE_MS);
    expect(notice).toBeLessThan(EMERGENCY_NOTICE_MS + 60_000);
  });
});
