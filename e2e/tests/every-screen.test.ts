import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticNameFor } from '@healthcode/demo-services';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../people/city.ts';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { lookAt, lookAtLying } from '../people/look.ts';
import { Resident } from '../people/resident.ts';
import { letTimePass, passTime } from '../people/shifted-clock.ts';

const PERSON = '120101199003077477';
const PHONE_SIZE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' } as const;
const folder = mkdtempSync(join(tmpdir(), 'healthcode-screens-'));
const clip = join(folder, 'camera.mjpeg');

let server: ServerProcess;
let browser: Browser;
let phoneContext: BrowserContext;
let phone: Page;

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  phoneContext = await browser.newContext(PHONE_SIZE);
  phone = await phoneContext.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);

/** Text that is on the screen once it is ready to be looked at. */
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

describe('the resident app, screen by screen', () => {
  it('welcome and sign-in', async () => {
    await phone.goto(server.origin('resident'));
    await ready(phone, '用手机号登录或申领');
    await expectClean(phone, 'resident-welcome');
    await phone.getByText('用手机号登录或申领').click();
    await ready(phone, '获取验证码');
    await expectClean(phone, 'resident-sign-in');
    await phone.getByLabel('手机号').fill('12');
    await phone.getByRole('button', { name: '获取验证码' }).click();
    await ready(phone, /11 位数字/);
    await expectClean(phone, 'resident-sign-in-error');
    await phone.getByLabel('手机号').fill('13900000001');
    const since = Date.now();
    await phone.getByRole('button', { name: '获取验证码' }).click();
    await ready(phone, '输入短信验证码');
    await expectClean(phone, 'resident-code');
    await phone.getByLabel('验证码', { exact: true }).fill(await codeFor(server, '13900000001', since));
  });

  it('consent, its refusal, and the real-name step with its errors', async () => {
    const resident = new Resident(phone);
    await ready(phone, '先说清楚，再由您决定');
    await expectClean(phone, 'resident-consent');
    await phone.getByText('不同意', { exact: true }).click();
    await ready(phone, '不同意也可以通行');
    await expectClean(phone, 'resident-consent-refused');
    await phone.getByText('再看一遍说明').click();
    await resident.consent();
    await ready(phone, '核实您的身份');
    await expectClean(phone, 'resident-identity');
    await resident.proveIdentity('120101900307747', '张三');
    await ready(phone, /15 位/);
    await expectClean(phone, 'resident-identity-fifteen');
    await resident.proveIdentity(PERSON, '张不对');
    await ready(phone, /没有核对上/);
    await expectClean(phone, 'resident-identity-not-confirmed');
    await resident.proveIdentity(PERSON);
  });

  it('every question, the answers before submitting, the green code and its reasons', async () => {
    const next = phone.getByRole('button', { name: '继续', exact: true });
    await ready(phone, '您现在住在哪个区？');
    await expectClean(phone, 'resident-declare-area');
    await next.click();
    await ready(phone, /还没有回答|请选一个答案/);
    await expectClean(phone, 'resident-declare-error');
    await phone.getByRole('radio', { name: /和平区/ }).check();
    await next.click();
    await ready(phone, /有没有发热/);
    await phone.getByText('为什么问，会怎样影响码色').click();
    await expectClean(phone, 'resident-declare-symptoms');
    await phone.getByRole('button', { name: /^有/ }).click();
    await ready(phone, '有哪些不舒服？');
    await expectClean(phone, 'resident-declare-codes');
    await phone.getByRole('checkbox', { name: '发热' }).check();
    await next.click();
    await ready(phone, '从哪天开始的？');
    await expectClean(phone, 'resident-declare-since');
    await phone
      .getByRole('button', { name: '上一题' })
      .or(phone.getByRole('link', { name: '上一题' }))
      .click();
    await ready(phone, '有哪些不舒服？');
    await phone
      .getByRole('button', { name: '上一题' })
      .or(phone.getByRole('link', { name: '上一题' }))
      .click();
    await phone.getByRole('button', { name: '没有' }).click();
    await ready(phone, /体温是多少/);
    await expectClean(phone, 'resident-declare-temperature');
    await phone.getByRole('button', { name: '没有量，跳过' }).click();
    await ready(phone, /接触过/);
    await expectClean(phone, 'resident-declare-contact');
    await phone.getByRole('button', { name: '没有' }).click();
    await ready(phone, /离开过本市/);
    await expectClean(phone, 'resident-declare-travel');
    await phone.getByRole('button', { name: '没有' }).click();
    await ready(phone, '提交前请核对');
    await expectClean(phone, 'resident-declare-check');
    await phone.getByRole('button', { name: '提交申报' }).click();
    await new Resident(phone).seesColour('绿码');
    await expectClean(phone, 'resident-green');
    await phone.getByText('为什么是绿码').click();
    await ready(phone, /没有单位报送过/);
    await expectClean(phone, 'resident-green-why');
  });

  it('the other tabs', async () => {
    const pages: [string, string | RegExp, string][] = [
      ['declarations', '我的申报记录', 'resident-declarations'],
      ['looked', /还没有人查验过/, 'resident-looked-empty'],
      ['mine', '本机的码', 'resident-mine'],
      ['mine/why', /您同意的是下面这份说明/, 'resident-why'],
      ['mine/sign-out', /退出后/, 'resident-sign-out'],
      ['nowhere', '没有这个页面', 'resident-not-found'],
    ];
    for (const [path, text, name] of pages) {
      await phone.goto(`${server.origin('resident')}/${path}`);
      await ready(phone, text);
      await expectClean(phone, name);
    }
  });

  it('orange, with its reason, its end and what to do', async () => {
    await phone.goto(server.origin('resident'));
    await new Resident(phone).declareAgain({ fever: true });
    await new Resident(phone).seesColour('橙码');
    await ready(phone, '为什么是橙码');
    await expectClean(phone, 'resident-orange');
  });
});

describe('the gate app, screen by screen', () => {
  let tablet: BrowserContext;
  let staff: GateStaff;
  let nobody: Buffer;

  beforeAll(async () => {
    tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
    const page = await tablet.newPage();
    await letTimePass(page);
    await page.setViewportSize(PHONE_SIZE.viewport);
    staff = new GateStaff(page, clip);
    const blank = await phoneContext.newPage();
    nobody = await photograph(phoneContext, blank);
    await staff.showToCamera(nobody);
    await blank.close();
  });
  afterAll(() => tablet?.close());

  it('sign-in, venue and scanning', async () => {
    await staff.page.goto(server.origin('gate'));
    await ready(staff.page, '登录查验端');
    await expectClean(staff.page, 'gate-sign-in');
    await staff.signIn(server);
    await ready(staff.page, '在哪里查验');
    await expectClean(staff.page, 'gate-venue');
    await staff.chooseVenue('云帆里社区');
    await ready(staff.page, '这一位的体温');
    await expectClean(staff.page, 'gate-scan');
    expect.soft(await lookAtLying(staff.page, 'gate-scan')).toEqual([]);
  });

  it('its side pages', async () => {
    const pages: [string, string | RegExp][] = [
      ['original', '没有手机、没有码、码用不了，都从这里进。没有码不是过错。'],
      ['paper', '纸质码说明'],
      ['shift', '本班记录'],
      ['more', '更多'],
      ['typed', '输入码文'],
      ['sign-out', '退出登录'],
    ];
    for (const [path, text] of pages) {
      await staff.page.goto(`${server.origin('gate')}/${path}`);
      await ready(staff.page, text);
      await expectClean(staff.page, `gate-${path}`);
    }
  });

  it('its decisions', async () => {
    const { page } = staff;
    const decide = async (text: string, word: string, name: string) => {
      await page.goto(`${server.origin('gate')}/typed`);
      await page.getByLabel('码文').fill(text);
      await page.getByRole('button', { name: '查验' }).click();
      await staff.decides(word);
      await expectClean(page, `gate-decision-${name}`);
    };
    await decide('https://example.org/menu', '不予认可', 'not-accepted');
    await decide('HQ1:ABC', '不予认可', 'not-accepted-broken');
    await page.goto(`${server.origin('gate')}/more`);
    await page
      .getByRole('region', { name: '放行后自动回到扫码' })
      .getByRole('button', { name: '关' })
      .click();
    const greenContext = await browser.newContext({ ...PHONE_SIZE, deviceScaleFactor: 2 });
    const green = new Resident(await greenContext.newPage());
    await green.apply(server, '13900000002', '11010519491231002X');
    await page.goto(server.origin('gate'));
    await staff.stateNormal();
    await staff.showToCamera(await photograph(greenContext, green.page));
    await staff.reopen();
    await staff.decides('放行');
    await expectClean(page, 'gate-decision-admit');
    expect.soft(await lookAtLying(page, 'gate-decision-admit')).toEqual([]);
    await greenContext.close();
    await staff.showToCamera(await photograph(phoneContext, phone));
    await staff.reopen();
    await staff.decides('劝返');
    await expectClean(page, 'gate-decision-refuse-orange');
    expect.soft(await lookAtLying(page, 'gate-decision-refuse-orange')).toEqual([]);
    await staff.changeVenue('临河购物中心');
    await ready(page, '这一位的体温');
    await phone.waitForTimeout(10_500);
    await staff.showToCamera(await photograph(phoneContext, phone));
    await staff.reopen();
    await staff.decides('按规定处置');
    await expectClean(page, 'gate-decision-refer');
    expect.soft(await lookAtLying(page, 'gate-decision-refer')).toEqual([]);
    await staff.changeVenue('津渡医院');
    await ready(page, /按原有方式进出/);
    await expectClean(page, 'gate-hospital');
  });

  it('what it notes above the camera', async () => {
    const { page } = staff;
    await staff.changeVenue('云帆里社区');
    await passTime(page, 120_000);
    await tablet.clearCookies();
    await staff.showToCamera(nobody);
    await staff.reopen();
    await ready(page, /本机时间与标准时间相差/);
    await ready(page, /登录已过期/);
    await expectClean(page, 'gate-notes');
    expect.soft(await lookAtLying(page, 'gate-notes')).toEqual([]);
  });
});

describe('the console, screen by screen', () => {
  const signIn = async (page: Page, account: string) => {
    await page.goto(server.origin('console'));
    await page.getByLabel(/手机号/).fill(account);
    const since = Date.now();
    await page.getByRole('button', { name: /验证码/ }).click();
    await page
      .getByLabel(/验证码/)
      .last()
      .fill(await codeFor(server, account, since));
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };

  it('sign-in, the officer’s home and the rules in force', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(server.origin('console'));
    await ready(page, /手机号/);
    await expectClean(page, 'console-sign-in');
    await signIn(page, '13800000002');
    await page.getByRole('link', { name: /^和平区：/ }).waitFor();
    expect(
      await page
        .getByRole('group')
        .getByRole('link', { name: /^..新?区：/ })
        .count(),
    ).toBe(16);
    await expectClean(page, 'console-home-map');
    await page.getByRole('button', { name: '表格' }).click();
    await ready(page, '没填区或不在本市');
    await expectClean(page, 'console-home-table');
    await page.goto(`${server.origin('console')}/rules-in-force`);
    await ready(page, /TJ-O03/);
    await expectClean(page, 'console-rules');
    await context.close();
  });

  it('a laboratory’s home, form, answers, result and records', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await signIn(page, '13800000003');
    await ready(page, /海河医学检验实验室/);
    await expectClean(page, 'console-source-home');
    await page.goto(`${server.origin('console')}/report/test-result`);
    await ready(page, /证件/);
    await expectClean(page, 'console-report');
    await page.getByRole('button', { name: '核对' }).click();
    await ready(page, /处要改/);
    await expectClean(page, 'console-report-errors');
    await page.getByRole('textbox', { name: '证件号码' }).fill(PERSON);
    await page.getByRole('radio', { name: '核酸' }).check();
    await page.getByRole('radio', { name: '阴性' }).check();
    await page.getByRole('button', { name: /填现在/ }).click();
    await page.getByRole('button', { name: '核对' }).click();
    await ready(page, '核对后报送');
    await expectClean(page, 'console-report-check');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await ready(page, /已收下/);
    await expectClean(page, 'console-report-done');
    await page.goto(`${server.origin('console')}/records`);
    await ready(page, '第 1 版');
    await expectClean(page, 'console-records');
    await page.getByRole('link', { name: /^撤回/ }).click();
    await ready(page, '撤回这条记录？');
    await expectClean(page, 'console-withdraw');
    await page.goBack();
    await page.getByRole('main').getByRole('link', { name: /^更正/ }).click();
    await ready(page, /更正检测结果/);
    await expectClean(page, 'console-correct');
    await context.close();
  });
});

describe('the demo inbox', () => {
  it('has no violation either', async () => {
    await phone.goto(`${server.origin('resident')}/demo/inbox`);
    await ready(phone, '演示收件箱');
    const { AxeBuilder } = await import('@axe-core/playwright');
    const { violations } = await new AxeBuilder({ page: phone }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await phone.getByText(syntheticNameFor(PERSON)).count()).toBeLessThanOrEqual(1);
  });
});
