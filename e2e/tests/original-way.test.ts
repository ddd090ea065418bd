import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { lookAt } from '../people/look.ts';

const PERSON = '120101199003077477';
const NOBODY = '120101198505050130';
const COMMUNITY = '云帆里社区';
let all: GateAndPhone;
let page: Page;
/** What the gate sent with its newest look-up. */
let sent: Record<string, unknown> = {};
/** As the decision showed it, masked. */
let name = '';

beforeAll(async () => {
  all = await startGateAndPhone();
  page = all.gate.page;
  await page.setViewportSize({ width: 390, height: 844 });
  page.on('request', (request) => {
    if (request.url().endsWith('/gate/look-ups')) sent = request.postDataJSON();
  });
  await all.resident.apply(all.server, '13900000001', PERSON);
  await all.gate.signIn(all.server);
  await all.gate.chooseVenue(COMMUNITY);
  await page.getByText('这一位的体温').waitFor();
}, 120_000);
afterAll(() => all?.end());

const expectClean = async (on: Page, name: string) => expect.soft(await lookAt(on, name)).toEqual([]);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** From the camera to the form of a look-up. */
async function begin(): Promise<void> {
  // until the first list is there, the camera's place offers it too
  await button('按原有方式').last().click();
  await button('凭证件查询').click();
  await page.getByRole('heading', { level: 1, name: '凭证件查询' }).waitFor();
}

async function lookUp(number: string, reason: string): Promise<void> {
  await begin();
  await page.getByLabel('身份证号码').fill(number);
  await page.getByRole('radio', { name: reason }).check();
  await page.getByRole('checkbox', { name: '本人同意查询' }).check();
  await button('查询').click();
}

describe('R18 a resident whose phone is at home', () => {
  it('is asked for what is missing, in words, before anything is sent', async () => {
    await begin();
    await button('查询').click();
    await page.getByText('要先问过本人，同意了才能查。').waitFor();
    const number = page.getByLabel('身份证号码');
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true);
    await number.pressSequentially(`${PERSON.slice(0, 17)}0`);
    await page.getByText(/号码中有一位不对/).waitFor();
    await page.getByRole('radio', { name: '其他' }).check();
    await expectClean(page, 'gate-look-up');
    expect(sent).toEqual({});
  });

  it('is looked up with a reader that types, agrees, and is admitted by name and the document’s end', async () => {
    const number = page.getByLabel('身份证号码');
    await number.fill('');
    await number.pressSequentially(PERSON);
    await number.press('Enter');
    const reason = page.getByRole('radio', { name: '没有手机' });
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: '本人同意查询' }).check();
    await button('查询').click();
    await all.gate.decides('放行');
    await page.getByText('凭证件查询，请把证件和本人对一对').waitFor();
    const shown = (await page.locator('main.decision').textContent()) ?? '';
    name = (await page.locator('.holder-name').textContent()) ?? '';
    expect(name).toMatch(/^.\*+.?$/);
    expect(shown).toContain('身份证 末两位 77');
    expect(sent).toMatchObject({ agreed: true, reason: 'no-phone', documentNumber: PERSON });
    await expectClean(page, 'gate-decision-looked-up');
  });

  it('leaves neither name nor number on the device', async () => {
    await button('下一位').click();
    await page.getByText('这一位的体温').waitFor();
    const kept = await page.evaluate(async () => {
      const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.body.innerHTML];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          const rows = database.transaction(store).objectStore(store).getAll();
          found.push(await new Promise((resolve) => (rows.onsuccess = () => resolve(rows.result))));
        }
        database.close();
      }
      return JSON.stringify(found);
    });
    expect(kept).toContain(sent['deviceId']);
    expect(kept).not.toContain(PERSON);
    expect(kept).not.toContain(name);
    expect(kept).not.toMatch(/末两位 \S/);
  });

  it('reads at home which venue looked, why, and what came of it', async () => {
    const phone = all.resident.page;
    await phone.goto(`${all.server.origin('resident')}/looked`);
    await phone.getByText('事由：凭证件查询，没有手机').waitFor();
    await expect
      .poll(
        async () => {
          await phone.reload();
          await phone.getByText('事由：凭证件查询，没有手机').waitFor();
          return phone.getByRole('heading', { name: /云帆里社区/ }).count();
        },
        { timeout: 30_000, interval: 2_000 },
      )
      .toBe(2);
    await expectClean(phone, 'resident-looked-up');
    await phone.goto(`${all.server.origin('resident')}/notices`);
    await phone.getByText('查验点凭证件查了一次健康码').first().waitFor();
  });
});

describe('R34 when a look-up does not help', () => {
  it('somebody whom nobody knows is taken the original way, without accusation', async () => {
    await lookUp(NOBODY, '不会用手机');
    await all.gate.decides('按原有方式');
    await page.getByText(/这份证件没有查到健康码/).waitFor();
    await button('下一位').click();
  });

  it('a document is not looked up again and again: the gate says from when on it may be', async () => {
    for (let n = 0; n < 5; n++) {
      const data = { ...sent, lookUpId: crypto.randomUUID() };
      const reply = await page.request.post(`${all.server.origin('gate')}/api/v1/gate/look-ups`, { data });
      expect(reply.status()).toBe(200);
    }
    await lookUp(NOBODY, '不会用手机');
    await page.getByText(/已经查过 6 次/).waitFor();
    await page.getByText(/\d+:\d\d 以后可以再查/).waitFor();
  });

  it('without a network the gate says so, and prints a register of one page from what it keeps', async () => {
    const tablet = page.context();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await tablet.setOffline(true);
    await page.goto(`${all.server.origin('gate')}/original`);
    await page.getByText('现在没有网络，查不了。').waitFor();
    expect(await button('凭证件查询').count()).toBe(0);
    await page.getByRole('link', { name: '打印登记表' }).click();
    await page.getByRole('heading', { name: '进出登记表（按原有方式）' }).waitFor();
    await expectClean(page, 'gate-register');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await button('打印').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await tablet.setOffline(false);
  });

  it('a hospital looks nobody up', async () => {
    await all.gate.changeVenue('津渡医院');
    await page.getByText(/按原有方式进出/).waitFor();
    await page.goto(`${all.server.origin('gate')}/original/look-up`);
    await page.getByRole('heading', { name: '按原有方式' }).waitFor();
    expect(await button('凭证件查询').count()).toBe(0);
  });
});
