import { syntheticNameFor } from '@healthcode/demo-services';
import { maskName } from '@healthcode/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../people/city.ts';
import { openConsole } from '../people/console-page.ts';
import { FamilyPhone, residentId } from '../people/family.ts';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const WIFE = residentId('19850612', 302);
const HUSBAND = residentId('19840301', 311);
const CHILD = residentId('20190612', 305);
const MOTHER = residentId('19550612', 304);
const FATHER = residentId('19540612', 313);
const SCREEN = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  locale: 'zh-CN',
};
const shown = (documentNumber: string) => maskName(syntheticNameFor(documentNumber));
/** The demo’s rule: the last four of the document. */
const phoneOf = (documentNumber: string) => `1380011${documentNumber.slice(-4).replaceAll('X', '0')}`;

/** In the page: rewrites what the phone keeps as the first version of the app kept it. @returns how many passes */
async function backToFirstStore(): Promise<number> {
  const name = 'healthcode-resident';
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const now = await done(indexedDB.open(name));
  const read = (store: string) => now.transaction(store).objectStore(store);
  const passes = await done(read('held').getAll());
  const kept = new Map<IDBValidKey, unknown>();
  for (const key of await done(read('values').getAllKeys()))
    kept.set(key, await done(read('values').get(key)));
  now.close();
  await done(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('values');
    request.result.createObjectStore('passes', { keyPath: 'day' });
  };
  const first = await done(request);
  const old = first.transaction(['values', 'passes'], 'readwrite');
  for (const pass of passes) old.objectStore('passes').put(pass);
  for (const [key, value] of kept) {
    if (key === 'colours') old.objectStore('values').put(Object.values(value as object)[0], 'colour');
    else if (key !== 'shown') old.objectStore('values').put(value, key);
  }
  await new Promise((resolve) => {
    old.oncomplete = resolve;
  });
  first.close();
  return passes.length;
}

let all: GateAndPhone;
let wife: FamilyPhone;
let husband: FamilyPhone;
const found: string[] = [];

beforeAll(async () => {
  all = await startGateAndPhone();
  wife = new FamilyPhone(all.resident.page, all.server.origin('resident'));
  const context = await all.phone.newContext(SCREEN);
  husband = new FamilyPhone(await context.newPage(), all.server.origin('resident'));
  await all.resident.apply(all.server, '13900000301', WIFE);
  await new Resident(husband.page).apply(all.server, '13900000302', HUSBAND);
});
afterAll(() => all?.end());

const look = async (page: Page, name: string) => void found.push(...(await lookAt(page, `family-${name}`)));

describe('R16 one phone shows one’s own code and a spouse’s', () => {
  it('asks for the spouse, who agrees in their own app', async () => {
    await wife.openFamily();
    await look(wife.page, 'empty');
    await wife.fill({ relation: '配偶', documentNumber: HUSBAND, way: '在自己的手机上同意' });
    await look(wife.page, 'add');
    await wife.page.getByRole('button', { name: '提交申请' }).click();
    await wife.page.getByText('等本人同意').waitFor();
    await wife.page.reload();
    await wife.page.getByText('等本人同意').waitFor();
    await look(wife.page, 'waiting');
    await husband.openFamily();
    await look(husband.page, 'asked');
    await husband.agree();
  });

  it('switches to the spouse’s code by a tap, and back by a swipe and by a key', async () => {
    await wife.openFamily();
    await wife.page.getByRole('link', { name: shown(HUSBAND) }).waitFor();
    await wife.openCode();
    await wife.openSheet();
    await look(wife.page, 'sheet');
    await wife.page.keyboard.press('Escape');
    await wife.choose(shown(HUSBAND));
    await wife.sees(shown(HUSBAND));
    await look(wife.page, 'code');
    await wife.page.reload();
    await wife.sees(shown(HUSBAND));
    await wife.swipe('right');
    await wife.sees(shown(WIFE));
    await wife.swipe('left');
    await wife.sees(shown(HUSBAND));
    await wife.page.getByRole('button', { name: '换人' }).focus();
    await wife.page.keyboard.press('ArrowLeft');
    await wife.sees(shown(WIFE));
    await wife.page.keyboard.press('ArrowRight');
    await wife.sees(shown(HUSBAND));
  });

  it('shows both without a network', async () => {
    await all.phoneContext.setOffline(true);
    await wife.page.reload();
    await wife.sees(shown(HUSBAND));
    await wife.swipe('right');
    await wife.sees(shown(WIFE));
    await wife.swipe('left');
    await wife.sees(shown(HUSBAND));
    await all.phoneContext.setOffline(false);
  });

  it('the gate admits the spouse’s code', async () => {
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
    await all.gate.page.getByText(shown(HUSBAND)).first().waitFor();
  });

  it('the spouse reads what was done, ends it, and the gate refuses the code', async () => {
    await husband.page.goto(`${all.server.origin('resident')}/looked`);
    await husband.page.getByText('手机领取了您的码').first().waitFor();
    await look(husband.page, 'acts');
    await all.phoneContext.setOffline(true);
    await husband.openFamily();
    await husband.page.getByRole('button', { name: '不让对方再亮' }).click();
    await husband.page.getByRole('dialog').getByRole('button', { name: '收回' }).click();
    await husband.page.getByText('只有您自己').waitFor();
    await all.gate.follows();
    await all.holdUp();
    await all.gate.page.getByText('这个码已停用').first().waitFor();
    await all.phoneContext.setOffline(false);
    await wife.page.reload();
    await wife.sees(shown(WIFE));
    expect(await wife.page.getByRole('button', { name: '换人' }).count()).toBe(0);
  });
});

describe('R16 a phone that opened the app before it knew of family members', () => {
  it('goes on with the passes and the colour that it held, and asks for none of them again', async () => {
    const { page } = husband;
    const enrolments: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/enrolments')) enrolments.push(request.url());
    });
    await page.goto(`${all.server.origin('resident')}/demo/inbox`);
    expect(await page.evaluate(backToFirstStore)).toBe(14);
    await husband.openCode();
    await husband.sees(shown(HUSBAND));
    await page.getByText('绿码', { exact: true }).first().waitFor();
    expect(enrolments).toEqual([]);
  });
});

describe('R17 both parents hold the same child’s code', () => {
  it('each adds the child, whose guardian the register knows; the mother declares with the name on every page', async () => {
    await wife.ask({ relation: '子女', documentNumber: CHILD });
    await wife.page.getByRole('link', { name: new RegExp(shown(CHILD).replaceAll('*', '\\*')) }).click();
    await wife.page.getByRole('link', { name: '代为申报' }).click();
    await wife.page.getByText(`申报`).first().waitFor();
    await wife.page.locator('.r-for', { hasText: shown(CHILD) }).waitFor();
    await wife.page.getByRole('heading', { name: `${shown(CHILD)}现在住在哪个区？` }).waitFor();
    await look(wife.page, 'declare-for');
    await new Resident(wife.page).declare();
    await wife.sees(shown(CHILD));
    await husband.ask({ relation: '子女', documentNumber: CHILD });
    await husband.openCode();
    await husband.choose(shown(CHILD));
    await husband.sees(shown(CHILD));
    await husband.openSheet();
    await husband.page.getByText(`与${shown(WIFE)}共同持有`).waitFor();
    await husband.page.keyboard.press('Escape');
    await wife.openFamily();
    await wife.page.getByRole('link', { name: new RegExp(shown(CHILD).replaceAll('*', '\\*')) }).click();
    await wife.page.getByText('当前有效').waitFor();
    await look(wife.page, 'member');
  });
});

describe('R18 agreement without a smartphone', () => {
  it('by a text message from a feature phone', async () => {
    const phone = phoneOf(MOTHER);
    const since = Date.now();
    await wife.ask({ relation: '父亲或母亲', documentNumber: MOTHER, way: '回一条短信同意', phone });
    const inbox = await all.phoneContext.newPage();
    const code = await codeFor(all.server, phone, since);
    await inbox.goto(`${all.server.origin('resident')}/demo/inbox?to=${phone}`);
    await inbox.getByLabel('内容 Text').fill(code);
    await inbox.getByRole('button', { name: '发送 Send' }).click();
    await inbox.getByText('已发出').waitFor();
    await inbox.close();
    await wife.openFamily();
    await wife.page.getByRole('link', { name: /母亲/ }).waitFor();
  });

  it('at a counter, where an officer finds the request by its number, and can end it on proof', async () => {
    await wife.ask({ relation: '父亲或母亲', documentNumber: FATHER, way: '到社区窗口当面同意' });
    const number = await wife.requestNumber();
    const officer = await openConsole(all.phone, all.server, '13800000002', {
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
    });
    await officer.goto(`${all.server.origin('console')}/family`);
    await officer.getByLabel('申请编号').fill(number);
    await officer.getByRole('button', { name: '查询' }).click();
    await officer.getByText('等待同意').waitFor();
    await look(officer, 'counter');
    await officer.getByRole('button', { name: '同意', exact: true }).click();
    await officer.getByRole('button', { name: '办理同意' }).click();
    await officer.getByText('已同意，正在代办').waitFor();
    await wife.openFamily();
    await wife.page.getByRole('link', { name: /父亲/ }).waitFor();
    await officer.getByRole('radio', { name: '亲属关系已经不在' }).check();
    await officer.getByRole('button', { name: '解除代办' }).click();
    await officer.getByText('代办已解除', { exact: true }).waitFor();
    await wife.openFamily();
    expect(await wife.page.getByRole('link', { name: /父亲/ }).count()).toBe(0);
  });
});

it('no screen of the room has a fault for the eye or the reader', () => {
  expect(found).toEqual([]);
});
