import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';
import { type CityAndPhone, startCityAndPhone } from '../people/small-city.ts';

const PERSON = '120101199003077477';
/** 20 February 2020. */
const TODAY = 18_312;

let stage: CityAndPhone;
let resident: Resident;
let commission: CityUser;

beforeAll(async () => {
  stage = await startCityAndPhone({ clock: '2020-02-20T10:00:00+08:00' });
  resident = new Resident(stage.page);
  const { origin } = stage.city;
  commission = new CityUser('console', origin('console'), inboxAt(origin('resident')));
  await commission.signIn('13800000006');
  await resident.apply(stage.server, '13900000001', PERSON);
});
afterAll(() => stage?.end());

const expectClean = async (name: string) => expect.soft(await lookAt(stage.page, name)).toEqual([]);
const text = (words: string | RegExp, timeout = 30_000) =>
  stage.page.getByText(words).first().waitFor({ timeout });

let version = 0;
/** @returns when the report had been committed, in real time */
async function report(withdrawn: boolean): Promise<number> {
  version += 1;
  const body = {
    ...{ recordId: 'E1', version, kind: 'case', documentType: 'resident-id', documentNumber: PERSON },
    attributes: { classification: 'confirmed', confirmedDay: TODAY - 1 },
    withdrawn,
  };
  expectOk(await commission.call('report', { body }));
  return Date.now();
}

describe('R9 a colour that changes', () => {
  it('is told under the code, with a way to the list', async () => {
    const { page } = stage;
    expect(await page.getByRole('link', { name: /条新消息/ }).count()).toBe(0);
    await resident.declareAgain({ fever: true });
    await resident.seesColour('橙码');
    await page.getByRole('link', { name: '1 条新消息' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: '1 条新消息' }).waitFor();
    await expectClean('code-with-news');
  });

  it('stands in the list, new until it was seen, and leads to the reason', async () => {
    const { page } = stage;
    await page.getByRole('link', { name: '1 条新消息' }).click();
    await page.getByRole('heading', { name: '消息', exact: true }).waitFor();
    await text('码色变为橙码');
    await text('原来是绿码。');
    await page.getByText('新', { exact: true }).waitFor();
    await expectClean('notices');
    await page.getByRole('link', { name: '码色变为橙码' }).click();
    await resident.seesColour('橙码');
    await expect.poll(() => page.getByRole('link', { name: /条新消息/ }).count()).toBe(0);
  });
});

describe('R2 a code page that is open', () => {
  it('follows a colour within two seconds of the commit, each time', async () => {
    const took: number[] = [];
    for (const [withdrawn, word] of [
      [false, '红码'],
      [true, '橙码'],
      [false, '红码'],
      [true, '橙码'],
    ] as const) {
      const since = await report(withdrawn);
      await resident.seesColour(word, 5_000);
      took.push(Date.now() - since);
    }
    console.info(`the open page followed after ${took.join(', ')} ms`);
    expect(Math.max(...took)).toBeLessThan(2_000);
  });

  it('on another page says so quietly, once, and goes away when it was put away', async () => {
    const { page, city } = stage;
    await page.goto(`${city.origin('resident')}/looked`);
    await page.getByRole('heading', { name: '谁看过我的信息' }).waitFor();
    await report(false);
    const toast = page.getByRole('complementary', { name: '消息' });
    await toast.getByText('码色变为红码').waitFor({ timeout: 5_000 });
    expect(await page.getByRole('status').filter({ hasText: '新消息：码色变为红码' }).count()).toBe(1);
    await toast.getByRole('button', { name: '关闭' }).click();
    expect(await toast.count()).toBe(0);
    await report(true);
  });

  it('without the stream follows by the minute, and goes on asking', async () => {
    const { page, city, context } = stage;
    await context.route('**/notices/stream', (route) => route.abort());
    await page.clock.install();
    await page.goto(city.origin('resident'));
    await resident.seesColour('橙码');
    await report(false);
    await page.clock.runFor(61_000);
    await resident.seesColour('红码', 5_000);
    await report(true);
    await context.unroute('**/notices/stream');
  });
});

describe('notices of every kind', () => {
  it('are sentences in both languages, also on narrow and wide screens, and neutral where the kind is not known', async () => {
    const { page, city } = stage;
    const { db, clock } = city.service.services;
    const [account] = await db<{ accountId: string }[]>`
      select account_id as "accountId" from guardianship_by_account where relation = 'self'`;
    const kinds = ['device-new', 'appeal-decided', 'family-asked', 'paper-issued', 'kind-of-the-future'];
    const facts = { number: 'TJ-20200220-7', system: 'android', browser: 'chrome' };
    for (const [at, kind] of kinds.entries()) {
      await db`insert into notice (subject_id, notice_id, at, kind, facts)
        values (${account!.accountId}, gen_random_uuid(), ${clock.cityNow() - at * 30_000_000}, ${kind}, ${db.json(facts)})`;
    }
    await page.goto(`${city.origin('resident')}/mine`);
    await page.getByRole('link', { name: /^消息/ }).click();
    await text('有新设备登录了您的账号');
    await text('安卓手机，Chrome。不是您本人，请马上让它退出。');
    await text('编号 TJ-20200220-7。点开看决定和理由。');
    await text('发了一张纸质健康码');
    await text('您有一条新消息');
    await expectClean('notices-kinds');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectClean('notices-320');
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectClean('notices-1280');
    await page.setViewportSize({ width: 390, height: 844 });
  });

  it('also come as text messages where the account says so', async () => {
    const { page } = stage;
    await page.getByRole('link', { name: '短信提醒' }).click();
    await page.getByRole('checkbox', { name: /快到期的提醒/ }).check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。').locator('visible=true').first().waitFor();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: /快到期的提醒/ }).isChecked()).toBe(true);
    await expectClean('notice-settings');
    await page.getByRole('link', { name: '返回' }).click();
    await text('有新设备登录了您的账号');
  });

  it('that cannot be had are asked for again', async () => {
    const { page, context } = stage;
    await context.setOffline(true);
    await page.reload();
    await text('现在连不上网。连上网后再试一次。');
    await expectClean('notices-offline');
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await text('有新设备登录了您的账号');
  });

  it('in 长辈版 are under 更多', async () => {
    const { page, city } = stage;
    await page.goto(city.origin('resident'));
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.getByRole('link', { name: '更多' }).click();
    await page.getByRole('link', { name: /^消息/ }).waitFor();
    await page.getByRole('button', { name: '换标准版' }).click();
  });
});
