import { type ApiClient, createClient } from '@healthcode/contracts';
import { launchChromium } from '@healthcode/testkit';
import { expectOk } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { openConsole } from '../people/console-page.ts';
import { type ConsoleSeat, takeSeat } from '../people/console-seat.ts';
import { lookAt } from '../people/look.ts';
import { photoWithPlace, sizeOf } from '../people/photo-with-place.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const HOUR_MS = 3_600_000;
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const CITY_COMMAND = '13800000002';
const HEPING_COMMAND = '13800000005';
const COMMISSION = '13800000006';
const GROUND = '这条记录可能不是本人的';
// in English, for it stands on screens that are looked at in both languages
const STORY = 'I have not been to Wuhan. I was at work in Heping all that week.';
const QUESTION = 'Where were you on the third day?';
const MAKER = 'Phone of Somebody';
const REASONS = 'The ticket is in the name of somebody else.';

let server: ServerProcess;
let browser: Browser;
let phoneContext: BrowserContext;
let resident: Resident;
let officer: ConsoleSeat;
let other: ConsoleSeat;
let source: ConsoleSeat;
let number = '';

const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const openAtResident = (path: string) => resident.page.goto(`${server.origin('resident')}${path}`);

async function reportStay(recordId: string): Promise<void> {
  const today = Math.floor(((await cityNow(server)) + 8 * HOUR_MS) / (24 * HOUR_MS));
  const body = {
    ...{ recordId, version: 1, kind: 'area-stay', documentType: 'resident-id', documentNumber: PERSON },
    attributes: { area: '420100', risk: 'low', arrivedDay: today - 9, leftDay: today - 3 },
    withdrawn: false,
  };
  expectOk(await source.call('report', { body }));
}

/** The same phone, asked by API what its screen shows. */
function residentCall(): ApiClient {
  const base = server.origin('resident');
  return createClient({
    base,
    fetch: async (input) => {
      const reply = await phoneContext.request.fetch(String(input));
      return new Response(await reply.text(), { status: reply.status() });
    },
  });
}

async function fillIn(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: '码色不对' }).check();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('说说是怎么回事').fill(text);
}

async function openAppeal(page: Page, of: string): Promise<void> {
  await page.goto(`${server.origin('console')}/appeals`);
  await link(page, `打开申诉 ${of}`);
  await ready(page, '办理情况');
}

async function decide(page: Page, outcome: string, code: string): Promise<void> {
  await page.getByRole('radio', { name: outcome, exact: true }).check();
  await page.getByRole('radio', { name: code }).check();
  await page.getByLabel('理由', { exact: true }).fill(REASONS);
  await click(page, '继续');
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  phoneContext = await browser.newContext({ ...PHONE, deviceScaleFactor: 2 });
  resident = new Resident(await phoneContext.newPage());
  await resident.apply(server, '13900000001', PERSON);
  source = await takeSeat(browser, server, COMMISSION, DESK);
  await reportStay('TJ-STAY');
  await resident.page.reload();
  await resident.seesColour('橙码');
  officer = await takeSeat(browser, server, CITY_COMMAND, DESK);
  other = await takeSeat(browser, server, HEPING_COMMAND, DESK);
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('R14 an orange person who thinks that the record is wrong', () => {
  it('is told what is missing, and objects in their own words with a photo that loses its place', async () => {
    const { page } = resident;
    await link(page, '提出申诉');
    await ready(page, '申诉什么');
    // what was announced of the colour stays in its language
    await page.reload();
    await ready(page, '申诉什么');
    await click(page, '提交申诉');
    await ready(page, /处要改/);
    await expectClean(page, 'resident-appeal-errors');
    await fillIn(page, STORY);
    const photo = await photoWithPlace(page, MAKER);
    expect(photo.toString('latin1')).toMatch(new RegExp(`Exif.*${MAKER}`, 's'));
    const files = page.locator('input[type="file"]');
    await files.setInputFiles([
      { name: 'ticket.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'not-a-photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') },
    ]);
    await ready(page, '已上传');
    await ready(page, '只收照片（JPEG、PNG、WebP）和 PDF。请把材料拍成照片。');
    await click(page, '删掉 not-a-photo.jpg');
    await page.reload();
    await ready(page, '上次写的还在。材料要重新选。');
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: 'ticket.jpg', mimeType: 'image/jpeg', buffer: photo },
    });
    await ready(page, '已上传');
    await expectClean(page, 'resident-appeal-form');
    await click(page, '提交申诉');
    await ready(page, '已收到您的申诉');
    number = /A-.*/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '';
    expect(number).toMatch(/^A-\d{8}-[A-HJ-NP-Z2-9]{5}$/);

    const href = await page.getByRole('link', { name: /第 1 份/ }).getAttribute('href');
    const kept = await phoneContext.request.get(`${server.origin('resident')}${href}`);
    expect(kept.headers()['content-disposition']).toMatch(/^attachment/);
    const bytes = await kept.body();
    expect(bytes.toString('latin1')).not.toMatch(new RegExp(`Exif|${MAKER}`));
    expect(await sizeOf(page, bytes)).toEqual([900, 600]);
  });

  it('is asked by the officer who has taken it on, and answers', async () => {
    const { page } = officer;
    await officer.open('/appeals');
    await ready(page, '有 1 件申诉等答复。');
    await expectClean(page, 'console-appeals');
    await openAppeal(page, number);
    await click(page, '接手');
    await page.getByLabel('写给本人').fill(QUESTION);
    await click(page, '发送，请本人回答');
    await ready(page, '等本人回答');
    await openAtResident('/appeals');
    await ready(resident.page, '等您回答');
    await link(resident.page, new RegExp(number));
    await ready(resident.page, QUESTION);
    await expectClean(resident.page, 'resident-appeal-question');
    await resident.page.getByLabel('回答', { exact: true }).fill('At work. My foreman can tell you.');
    await click(resident.page, '发送');
    await ready(resident.page, '正在审查');
  });

  it('is upheld only once a suspension is proposed; the file is opened for a reason', async () => {
    const { page } = officer;
    await openAppeal(page, number);
    await ready(page, 'At work. My foreman can tell you.');
    await click(page, '打开第 1 份材料');
    await page.getByRole('radio', { name: '判断记录是否有误' }).check();
    await page.getByRole('button', { name: '打开', exact: true }).last().click();
    await page.getByRole('img', { name: '第 1 份材料的照片' }).waitFor();
    await page.getByRole('radio', { name: '支持', exact: true }).check();
    await ready(page, /支持之前，先在这一页提出搁置/);
    await expectClean(page, 'console-appeal');
    await click(page, /^提出搁置：/);
    await page.getByRole('radio', { name: GROUND }).check();
    await page.getByLabel('搁置几天').fill('14');
    await page.getByRole('button', { name: '提出搁置', exact: true }).last().click();
    await ready(page, '已经提出，等另一个单位的防控人员答复。');
    await decide(page, '支持', '记录不是本人的');
    await ready(page, /马上告诉本人，不能撤回/);
    await click(page, '作出结论');
    await ready(page, '结论 · 支持');
    await resident.page.reload();
    await ready(resident.page, '支持您的申诉');
    await openAtResident('/');
    await resident.seesColour('橙码');
  });

  it('is green when the second office has confirmed, reads why, and sees who looked', async () => {
    await other.open('/suspensions');
    await click(other.page, /^同意搁置/);
    await click(other.page, '同意搁置');
    await ready(other.page, /^已同意/);
    const { page } = resident;
    await page.reload();
    await resident.seesColour('绿码');
    await openAtResident('/appeals');
    await link(page, new RegExp(number));
    await ready(page, REASONS);
    await expectClean(page, 'resident-appeal-decided');
    await openAtResident('/looked');
    await ready(page, '查看您申诉的材料：判断记录是否有误');
    await ready(page, '办理您的申诉');
  });
});

describe('R14 a second instance', () => {
  it('belongs to another office, whose decision is final; the source is asked to correct its record', async () => {
    const { page } = resident;
    await reportStay('TJ-SECOND');
    await openAtResident('/appeals/new');
    await fillIn(page, STORY);
    await click(page, '提交申诉');
    await ready(page, '已收到您的申诉');
    const [appeal] = expectOk(await residentCall()('myAppeals')).appeals;
    const params = { appealId: appeal!.appealId };
    expectOk(await officer.call('takeAppeal', { params, body: { over: false } }));
    const rejected = { outcome: 'rejected', code: 'not-proven', reasons: REASONS } as const;
    expectOk(await officer.call('decideAppeal', { params, body: rejected }));
    await page.reload();
    await ready(page, '没有支持您的申诉');
    await page.getByLabel('为什么不服').fill('Nobody asked my foreman.');
    await expectClean(page, 'resident-appeal-rejected');
    await click(page, '要求第二次审查');
    await ready(page, '等另一个单位审查');

    await openAppeal(officer.page, appeal!.number);
    await ready(officer.page, '您可以看，不能办');
    expect(await officer.page.getByRole('button', { name: '接手' }).count()).toBe(0);
    await openAppeal(other.page, appeal!.number);
    await click(other.page, '接手');
    await click(other.page, /^请来源更正：/);
    await other.page.getByLabel('请它核对什么').fill('Is this ticket in the right name?');
    await expectClean(other.page, 'console-appeal-correction');
    await click(other.page, '发给来源');
    await ready(other.page, '等来源答复');
    await decide(other.page, '部分支持', '记录有误');
    await ready(other.page, '这是第二次审查，结论是最后的。');
    await click(other.page, '作出结论');
    await ready(other.page, '结论 · 部分支持');
    await page.reload();
    await ready(page, '部分支持您的申诉');
    expect(await page.getByRole('button', { name: '要求第二次审查' }).count()).toBe(0);
  });

  it('is answered by the source, which sees its record and not the appeal', async () => {
    const { page } = source;
    await source.open('/corrections');
    await ready(page, '有 1 件更正请求等贵单位答复。');
    await ready(page, '记录 TJ-SECOND');
    expect(await page.getByText(/A-\d{8}-/).count()).toBe(0);
    await expectClean(page, 'console-corrections');
    await page.getByLabel('答复', { exact: true }).fill('It was in the wrong name and is withdrawn.');
    await click(page, '已经更正');
    await ready(page, '已经答复。');
    await source.open('/appeals');
    await ready(page, '没有这个页面');
  });
});

describe('R14 on small screens, and without a network', () => {
  it('the officers’ list and an appeal fit a phone', async () => {
    const phone = await openConsole(browser, server, CITY_COMMAND, PHONE);
    await phone.goto(`${server.origin('console')}/appeals`);
    await phone.getByRole('button', { name: '已结束' }).click();
    await expectClean(phone, 'console-phone-appeals');
    await link(phone, `打开申诉 ${number}`);
    await ready(phone, '办理情况');
    await expectClean(phone, 'console-phone-appeal');
  });

  it('what was heard last is there offline, with its time; an appeal is withdrawn after asking', async () => {
    const { page } = resident;
    await page.setViewportSize({ width: 320, height: 640 });
    await openAtResident('/appeals/new');
    await page.getByRole('radio', { name: '服务方面的问题' }).check();
    await page.getByLabel('说说是怎么回事').fill(STORY);
    await click(page, '提交申诉');
    await ready(page, '已收到您的申诉');
    await openAtResident('/appeals');
    await ready(page, '已收到，等待接手');
    await phoneContext.setOffline(true);
    await page.reload();
    await ready(page, /现在连不上网。下面是 .* 的情况。/);
    await ready(page, '已收到，等待接手');
    await phoneContext.setOffline(false);
    await page.reload();
    await expectClean(page, 'resident-appeals-320');
    await link(page, /已收到，等待接手/);
    await click(page, '撤回申诉');
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await ready(page, '已撤回');
  });
});
