import { syntheticNameFor } from '@healthcode/demo-services';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../people/console-page.ts';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { lookAt } from '../people/look.ts';
import { download, photographPaper } from '../people/paper.ts';
import { Resident } from '../people/resident.ts';

/** Born in 1956. */
const OLDER = '120101195601010311';
const GROWN_UP = '120101199001010316';
const WITHOUT_PHONE = '120101194803150318';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const DOCUMENT_FIRST = '纸质码，必须核对证件原件';
/** A gate asks for the newest list at least so often. */
const GATE_FOLLOWS_WITHIN_MS = 60_000;

let all: GateAndPhone;
let phone: Page;
let desk: Page;
let first: Uint8Array;
let second: Uint8Array;

const expectClean = async (page: Page, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const visit = (path: string) => phone.goto(`${all.server.origin('resident')}${path}`);

/** Somebody holds this paper up; the gate's camera is opened anew and looks at it. */
async function holdUp(pdf: Uint8Array): Promise<void> {
  await all.gate.showToCamera(await photographPaper(all.phoneContext, pdf));
  await all.gate.reopen();
}

/** The gate's word for this paper once its list has caught up. */
async function comesTo(pdf: Uint8Array, word: string): Promise<void> {
  await all.gate.showToCamera(await photographPaper(all.phoneContext, pdf));
  for (const until = Date.now() + GATE_FOLLOWS_WITHIN_MS; ; ) {
    await all.gate.reopen();
    const title = all.gate.page.getByRole('heading', { level: 1 });
    await title.filter({ hasText: /放行|按原有方式|劝返/ }).waitFor({ timeout: 45_000 });
    if ((await title.textContent()) === word || Date.now() > until) return all.gate.decides(word);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}

async function printAt(size: 'A4 纸' | '卡片'): Promise<Uint8Array> {
  await phone.getByRole('radio', { name: size }).check();
  await phone.getByRole('button', { name: '生成纸质码' }).click();
  await phone.getByRole('heading', { name: '纸质码做好了' }).waitFor();
  return download(phone, () => phone.getByRole('link', { name: '下载 PDF' }).click());
}

beforeAll(async () => {
  all = await startGateAndPhone();
  phone = all.resident.page;
  await all.resident.apply(all.server, '13900000001', OLDER);
  await all.gate.signIn(all.server);
  await all.gate.chooseVenue('云帆里社区');
});
afterAll(() => all?.end());

describe('R18 a code on paper, without a smartphone at the gate', () => {
  it('R18 somebody of 60 and over prints it in the app', async () => {
    await visit('/mine');
    await phone.getByRole('link', { name: '纸质码' }).click();
    await phone.getByText('还没有纸质码。').waitFor();
    await phone.getByRole('link', { name: '打印一张' }).click();
    await phone.getByRole('button', { name: '生成纸质码' }).click();
    await phone.getByText('请选择一种。').first().waitFor();
    await expectClean(phone, 'papers-print');
    first = await printAt('A4 纸');
    await expectClean(phone, 'papers-ready');
  });

  it('R18 the gate reads it: green admits, and the document must be looked at', async () => {
    await comesTo(first, '放行');
    await all.gate.page.getByText(DOCUMENT_FIRST).waitFor();
    await all.gate.page.getByText(/身份证 末两位 11/).waitFor();
  });

  it('R18 the same without a network at the gate', async () => {
    const tablet = all.gate.page.context();
    await tablet.setOffline(true);
    await holdUp(first);
    await all.gate.decides('放行');
    await all.gate.page.getByText(DOCUMENT_FIRST).waitFor();
    await tablet.setOffline(false);
  });

  it('R18 reported lost it is withdrawn, and a new one works while the old one stays dead', async () => {
    await visit('/mine/papers');
    await phone.getByRole('button', { name: /报失 P-/ }).click();
    const sheet = phone.getByRole('dialog', { name: '报失这张纸质码？' });
    await sheet.getByText(/马上不能用/).waitFor();
    await sheet.getByRole('button', { name: '报失', exact: true }).click();
    await phone.getByText('还没有纸质码。').waitFor();
    await comesTo(first, '按原有方式');
    await all.gate.page.getByText(/已报失或换新/).waitFor();
    await visit('/mine/papers');
    await phone.getByText('以前的 1 张').click();
    await phone.getByText('已报失', { exact: true }).waitFor();
    await phone.getByRole('link', { name: '打印一张' }).click();
    second = await printAt('卡片');
    await comesTo(second, '放行');
    await comesTo(first, '按原有方式');
    await visit('/mine/papers');
    await phone.getByText('可用', { exact: true }).waitFor();
    await expectClean(phone, 'papers-list');
  });

  it('R18 anybody gets one at a counter, also who never had a phone', async () => {
    desk = await openConsole(all.phone, all.server, '13800000002', DESK);
    await desk.getByRole('link', { name: '人员' }).click();
    await desk.getByRole('link', { name: '纸质码窗口' }).click();
    await desk.getByRole('button', { name: '查找' }).click();
    await desk
      .getByRole('heading', { name: '有 1 处' })
      .or(desk.locator('.hc-summary-errors, [role=alert]'))
      .first()
      .waitFor();
    await expectClean(desk, 'counter-find');
    await desk.getByRole('textbox', { name: '证件号码' }).fill(WITHOUT_PHONE);
    await desk.getByRole('button', { name: '查找' }).click();
    await desk.getByRole('heading', { name: '这份证件还没有登记过' }).waitFor();
    await desk.getByLabel('姓名').fill(syntheticNameFor(WITHOUT_PHONE));
    await desk.getByRole('radio', { name: '卡片' }).check();
    await expectClean(desk, 'counter-new');
    await desk.getByRole('button', { name: '生成纸质码' }).click();
    await desk.getByRole('heading', { name: /纸质码 P-.* 做好了/ }).waitFor();
    await expectClean(desk, 'counter-ready');
    const paper = await download(desk, () => desk.getByRole('link', { name: '下载 PDF' }).click());
    await comesTo(paper, '放行');
    await all.gate.page.getByText(DOCUMENT_FIRST).waitFor();
  });

  it('R18 the counter finds a paper by its number and reports it lost; its holder reads who looked', async () => {
    const resident = phone.context();
    const user = await (
      await resident.request.get(`${all.server.origin('resident')}/api/v1/me/papers`)
    ).json();
    const { number } = user.people[0].papers[0];
    await desk.getByRole('button', { name: '查找另一个人' }).click();
    await desk.getByRole('radio', { name: /凭证号/ }).check();
    await desk.getByRole('textbox', { name: '凭证号' }).fill(number.toLowerCase());
    await desk.getByRole('button', { name: '查找' }).click();
    await desk.getByRole('heading', { name: '这个人的纸质码' }).waitFor();
    await expectClean(desk, 'counter-person');
    await desk.getByRole('button', { name: `报失 ${number}` }).click();
    await desk.getByRole('button', { name: '确定报失' }).click();
    await desk.getByText(`已报失，${number} 不能再用。`).waitFor();
    await comesTo(second, '按原有方式');
    await visit('/looked');
    await phone.getByText(/在窗口办理纸质码/).waitFor();
  });

  it('R18 who is neither young nor old is told kindly where to get one, also on a narrow phone', async () => {
    const narrow = await all.phone.newContext({ viewport: { width: 320, height: 640 }, locale: 'zh-CN' });
    const grownUp = new Resident(await narrow.newPage());
    await grownUp.apply(all.server, '13900000002', GROWN_UP);
    await grownUp.page.goto(`${all.server.origin('resident')}/mine/papers`);
    await grownUp.page.getByText(/带身份证件到社区服务点办/).waitFor();
    await expectClean(grownUp.page, 'papers-at-counter');
    await narrow.close();
  });
});
