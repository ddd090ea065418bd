import { fileURLToPath } from 'node:url';
import { launchChromium } from '@healthcode/testkit';
import { expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAtGate, checkWithoutCodes } from '../people/check-at-gate.ts';
import { codeFor } from '../people/city.ts';
import { takeSeat } from '../people/console-seat.ts';
import { GateStaff } from '../people/gate-staff.ts';
import { lookAt } from '../people/look.ts';

const MANAGER = '13700000901';
const STAFF = '13700000902';
const SECOND_STAFF = '13700000903';
const COMMUNITY = '13800000010';
const PERSON = '120101199003077477';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' } as const;
// in English where it stands on screens that are looked at in both languages
const NAME = 'Haitang Kitchen';
const REASON = 'The number is 19, not 9.';
const appDir = (app: string) => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));

let city: TestCity;
let server: ServerProcess;
let browser: Browser;
let manager: Page;
let community: Page;
let gate: GateStaff;

const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);

beforeAll(async () => {
  city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { resident: appDir('resident'), gate: appDir('gate'), console: appDir('console') },
  });
  const end = async () => {
    await city.stop();
    return 0;
  };
  server = { origin: city.origin, end } as unknown as ServerProcess;
  browser = await launchChromium();
  manager = await (await browser.newContext(PHONE)).newPage();
  gate = new GateStaff(await (await browser.newContext(PHONE)).newPage(), '');
  community = (await takeSeat(browser, server, COMMUNITY, DESK)).page;
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

describe('a venue, from its registration to its gate', () => {
  it('is registered with a phone that nobody knew, and says what is missing', async () => {
    await manager.goto(server.origin('console'));
    await link(manager, '要查验健康码的场所在这里登记');
    await manager.getByLabel('手机号').fill(MANAGER);
    const since = Date.now();
    await click(manager, '获取验证码');
    await manager.getByLabel('验证码', { exact: true }).fill(await codeFor(server, MANAGER, since));
    await click(manager, '下一步');
    await ready(manager, '填写场所信息');
    await manager.getByLabel('场所类型').selectOption({ label: '商场' });
    await click(manager, '提交登记');
    await ready(manager, '还没有填写姓名。');
    await expectClean(manager, 'console-register-errors');
    await manager.getByLabel('您的姓名').fill('Anna Brown');
    await manager.getByLabel('场所名称').fill(NAME);
    await manager.getByLabel('区', { exact: true }).selectOption({ label: '和平区' });
    await manager.getByLabel('街道或乡镇').selectOption({ label: '小白楼街道' });
    await manager.getByLabel('社区', { exact: true }).fill('Yunfanli');
    await manager.getByLabel('详细地址').fill('9 Yunfanli');
    await click(manager, '提交登记');
    await ready(manager, '正在等待社区审核');
  });

  it('waits before the community of its street, which says what is wrong', async () => {
    await link(community, '场所');
    await ready(community, '有 1 个场所等待审核');
    await link(community, `查看 ${NAME}`);
    await ready(community, 'Anna Brown');
    await community.getByRole('radio', { name: /^不通过/ }).check();
    await click(community, '提交审核结果');
    await ready(community, '请写明不通过的原因');
    await community.getByLabel('不通过的原因').fill(REASON);
    await expectClean(community, 'console-venue-decide');
    await click(community, '提交审核结果');
    await ready(community, '审核没有通过');
  });

  it('is put right by its manager, asked for again and approved', async () => {
    await manager.reload();
    await ready(manager, REASON);
    await expectClean(manager, 'console-venue-refused');
    await link(manager, '修改并重新提交');
    await manager.getByLabel('详细地址').fill('19 Yunfanli');
    await click(manager, '重新提交');
    await ready(manager, '正在等待社区审核');
    await community.reload();
    await ready(community, '19 Yunfanli');
    await community.getByRole('radio', { name: /^通过/ }).check();
    await click(community, '提交审核结果');
    await ready(community, /他们扫码能看到来人的码色和部分姓名/);
    await expectClean(community, 'console-venue-approve');
    await click(community, '确定通过');
    await ready(community, '审核通过');
  });

  it('is stricter within the city’s bounds, and has a poster for its door', async () => {
    await manager.reload();
    await link(manager, '规则和海报');
    await manager.getByRole('checkbox', { name: /一律用体温计测温/ }).check();
    await manager.getByRole('checkbox', { name: /没有绿码不能进/ }).check();
    await click(manager, '保存');
    await ready(manager, '绿码、体温正常，就能进');
    await ready(manager, '已保存。');
    await expectClean(manager, 'console-venue-rules');
    await manager.getByRole('checkbox', { name: /没有绿码不能进/ }).uncheck();
    expect(await manager.getByText('已保存。').count()).toBe(0);
    await manager.getByRole('checkbox', { name: /没有绿码不能进/ }).check();
    const saving = manager.waitForEvent('download');
    await link(manager, '下载海报 PDF');
    expect(await (await saving).failure()).toBeNull();
  });

  it('has gate staff enrolled by phone, who sign in and find it on their device as it was chosen', async () => {
    await link(manager, '人员和设备');
    await ready(manager, '还没有查验人员');
    await manager.getByLabel('手机号').fill(STAFF);
    await manager.getByLabel('姓名').fill('唐知夏');
    await click(manager, '登记');
    await ready(manager, '已登记，短信已发出。');
    await gate.signIn(server, STAFF);
    await gate.page.getByRole('button', { name: new RegExp(`${NAME}.*须查健康码`, 's') }).waitFor();
    await gate.chooseVenue(NAME);
    await manager.reload();
    await ready(manager, /设备 [0-9A-F]{4}/);
    await expectClean(manager, 'console-venue-staff');
  });

  it('passes a red person on to the community of their street, who are told who looked', async () => {
    const resident = city.visitor('resident');
    await resident.signIn('13900000901');
    await resident.apply(PERSON, { ...HEALTHY, street: '120101002', community: 'Yunfanli' });
    await resident.enrol(1);
    const commission = city.visitor('console');
    await commission.signIn('13800000006');
    const confirmedDay = Math.floor((city.service.services.clock.cityNow() + 8 * 3_600_000) / 86_400_000);
    const body = {
      ...{ recordId: 'TJ1', version: 1, kind: 'case', documentType: 'resident-id', documentNumber: PERSON },
      attributes: { classification: 'confirmed', confirmedDay },
      withdrawn: false,
    };
    expectOk(await commission.call('report', { body }));
    const staff = city.visitor('gate');
    await staff.signIn('13800000001');
    const { personId } = expectOk(await resident.call('colour'));
    const found = { decision: 'refuse', temperatureTenths: 379, temperatureHow: 'measured' } as const;
    await checkAtGate(city, staff, personId, found);
    await link(community, '转交人员');
    await ready(community, '待联系');
    await ready(community, '发热');
    await expectClean(community, 'console-passed-on');
    await click(community, /的联系方式$/);
    await click(community, '查看');
    await ready(community, '13900000901');
    await click(community, /记为已联系$/);
    await ready(community, '已联系');
    const looks = expectOk(await resident.call('myChecks')).looks;
    expect(looks.map(({ what }) => what)).toContain('record');
  });

  it('shows its manager what was checked, and ends somebody’s work at once', async () => {
    await manager.getByLabel('手机号').fill(SECOND_STAFF);
    await manager.getByLabel('姓名').fill('何以晴');
    await click(manager, '登记');
    await ready(manager, '何*晴');
    await manager.getByLabel('手机号').fill(SECOND_STAFF);
    await manager.getByLabel('姓名').fill('何以晴');
    await click(manager, '登记');
    await ready(manager, '这个人已经在这里登记过，没有再发短信。');
    const second = city.visitor('gate');
    await second.signIn(SECOND_STAFF);
    await checkWithoutCodes(city, second, ['admit', 'admit', 'admit', 'refuse', 'original-way']);
    await link(manager, '今日');
    await ready(manager, '今天查验 5 次');
    for (const decision of ['劝返', '按原有方式'])
      await manager.getByRole('row', { name: new RegExp(`没有健康码.*${decision}.*1`, 's') }).waitFor();
    await ready(manager, /不是整月/);
    await expectClean(manager, 'console-venue-today');
    await link(manager, '人员和设备');
    await manager.context().setOffline(true);
    await ready(manager, /没有网络，数字停在/);
    await manager.context().setOffline(false);
    await ready(manager, /秒前更新/);
    await click(manager, /^停用 唐/);
    await ready(manager, /对方放在这里的设备马上停用/);
    await click(manager, '确定停用');
    await ready(manager, '已停用，对方放在这里的设备不能再用。');
    await gate.reopen();
    await ready(gate.page, '此设备已停用');
  });

  it('is closed by the community with a reason, which its manager reads', async () => {
    await community.goto(`${server.origin('console')}/venues`);
    await community.getByText('已通过', { exact: true }).first().click();
    await link(community, `查看 ${NAME}`);
    await click(community, '关闭这个场所');
    await click(community, '确定关闭');
    await ready(community, '请写明原因，至少 4 个字，负责人会看到。');
    await community.getByLabel('关闭的原因').fill('It has moved away.');
    await expectClean(community, 'console-venue-shut');
    await click(community, '确定关闭');
    await ready(community, '已关闭');
    await link(manager, '登记信息');
    await manager.reload();
    await ready(manager, /It has moved away/);
    await ready(manager, /和平区小白楼街道 云帆里社区/);
  });
});
