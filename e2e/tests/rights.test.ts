import { readFileSync } from 'node:fs';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const ZHANG = '120101199003077477';
const PHONE = '13900000801';
let all: GateAndPhone;
let page: Page;
let at: string;

beforeAll(async () => {
  all = await startGateAndPhone();
  page = all.resident.page;
  at = all.server.origin('resident');
  await all.resident.apply(all.server, PHONE, ZHANG);
});
afterAll(() => all?.end());

const expectClean = async (name: string, of = page) => expect.soft(await lookAt(of, name)).toEqual([]);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const panelOf = (title: string) => page.locator('.hc-panel').filter({ hasText: title });

describe('a person’s rights over their data', () => {
  it('R7 consent is given and withdrawn purpose by purpose, and its history is kept', async () => {
    await page.goto(`${at}/mine`);
    await page.getByRole('link', { name: '我的信息和授权' }).click();
    await page.getByRole('link', { name: '管理授权' }).click();
    await button('同意：让用人单位看到当前码色').click();
    await button('撤回：让用人单位看到当前码色').waitFor();
    await button('同意：用短信提醒您').click();
    await button('撤回：用短信提醒您').click();
    await page.getByRole('dialog').getByText('撤回以后不再发提醒短信').waitFor();
    await button('确认撤回').click();
    const messages = panelOf('用短信提醒您');
    await messages.getByText('现在：没有同意').waitFor();
    await messages.getByText('同意和撤回的记录，1 条').click();
    await messages.getByText(/撤回$/).waitFor();
    await page.reload();
    await button('同意：用短信提醒您').waitFor();
    await expectClean('rights-consents');
    await button('撤回：申领和使用健康码').click();
    await button('继续撤回').click();
    await page.getByText('再确认一次').waitFor();
    await button('不撤回').click();
    expect(expectOk(await meOf(page)).nextStep).toBe('done');
  });

  it('R7 everything kept is shown with its time, and downloaded: what was declared is in it', async () => {
    await page.goto(`${at}/rights/data`);
    await page.getByText('健康申报', { exact: true }).waitFor();
    await expectClean('rights-data');
    const coming = page.waitForEvent('download');
    await button('下载数据文件（JSON）').click();
    const file = JSON.parse(readFileSync((await (await coming).path())!, 'utf8'));
    expect(file.data.declarations).toMatchObject([{ answers: { area: '120101', symptoms: 'no' } }]);
    expect(file.data.identity[0].documentNumber).toBe(ZHANG);
    const comingPdf = page.waitForEvent('download', { timeout: 60_000 });
    await button('下载可读的文件（PDF）').click();
    expect(
      readFileSync((await (await comingPdf).path())!)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.goto(`${at}/rights/correct`);
    await page.getByText('姓名写法不对').waitFor();
    await expectClean('rights-correct');
  });

  it('R35 and R36 a green code is enough for work; a statement of it is verified by anybody, and a changed one is not', async () => {
    await page.goto(`${at}/statement`);
    await page.getByText('用人单位不得要求').first().waitFor();
    await expectClean('rights-statement');
    await button('开一份说明').click();
    await page.getByText(/持码人 .* 是绿码/).waitFor();
    const link = ((await page.locator('.r-statement__text').textContent()) ?? '').trim();
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await button('下载 PDF').click();
    expect(
      readFileSync((await (await coming).path())!)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const employer = await (await all.phone.newContext({ locale: 'zh-CN' })).newPage();
    const sent: string[] = [];
    employer.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await employer.goto(link);
    await employer.getByRole('heading', { name: '真的' }).waitFor();
    await employer.getByText(/\*.*是绿码。有效到/).waitFor();
    const statement = link.split('#')[1]!;
    expect(sent.filter((request) => request.includes(statement.slice(0, 40)))).toEqual([]);
    await employer.getByLabel('粘贴说明或者链接').fill(`${statement.slice(0, -6)}AAAAAA`);
    await employer.getByRole('button', { name: '核对' }).click();
    await employer.getByRole('heading', { name: '不是真的' }).waitFor();
    await employer.goto(`${at}/verify`);
    await employer.getByLabel('粘贴说明或者链接').fill('随便写的');
    await employer.getByRole('button', { name: '核对' }).click();
    await employer.getByRole('heading', { name: '看不懂' }).waitFor();
    await employer.context().close();
  });

  it('R7 withdrawing the use of health information asks twice, ends the code, and agreeing again brings it back', async () => {
    await page.goto(`${at}/rights/consents`);
    await button('撤回：使用您的健康情况').click();
    await page.getByText('撤回以后没有健康码了').waitFor();
    await button('继续撤回').click();
    await page.getByText('再确认一次').waitFor();
    await button('确认撤回，停用健康码').click();
    await button('同意：使用您的健康情况').waitFor();
    expect(expectOk(await meOf(page)).nextStep).toBe('consent');
    await page.goto(at);
    await page.getByRole('heading', { name: '先说清楚，再由您决定' }).waitFor();
    expect(await page.locator('.hc-qr').count()).toBe(0);
    await expectClean('rights-consent-again');
    await all.resident.consent();
    await all.resident.seesColour('绿码');
  });

  it('R7 an account is closed: its consequences said, asked twice, and the gate says withdrawn', async () => {
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    const copy = await all.phoneContext.newPage();
    await copy.goto(at);
    await new Resident(copy).seesColour('绿码');
    await page.goto(`${at}/rights/close`);
    await page.getByText('当场作废').waitFor();
    await expectClean('rights-close');
    await button('继续注销').click();
    await button('注销账号').click();
    await page.getByText('确认的话，请先打钩。').first().waitFor();
    await page.getByRole('checkbox', { name: /我知道注销不能撤销/ }).check();
    await all.phoneContext.setOffline(false);
    const shown = await copy.locator('.hc-qr').first().count();
    expect(shown).toBe(1);
    await button('注销账号').click();
    await page.getByText('用手机号登录或申领').waitFor();
    await page.close();
    const again = new CityUser('resident', at, inboxAt(at));
    expect(await again.call('me')).toMatchObject({ problem: { code: 'not-signed-in' } });
    await all.gate.follows();
    await all.gate.showToCamera(await screenOf(copy));
    await all.gate.reopen();
    await all.gate.page
      .getByText(/已停用/)
      .first()
      .waitFor({ timeout: 45_000 });
  });
});

async function screenOf(of: Page): Promise<Buffer> {
  const { photograph } = await import('../people/gate-staff.ts');
  return photograph(all.phoneContext, of);
}

/** What the server says of the account that is signed in in this page. */
const meOf = (of: Page) =>
  of.evaluate(async () => {
    const reply = await fetch('/api/v1/me', { headers: { accept: 'application/json' } });
    return { ok: true as const, value: (await reply.json()) as { nextStep: string } };
  });
