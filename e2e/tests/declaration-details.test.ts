import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';
import { type CityAndPhone, startCityAndPhone } from '../people/small-city.ts';

const PERSON = '120101199003077477';
const COMMUNITY = '海河里社区';
/** By the railway station of 塘沽, in 滨海新区. */
const TANGGU = { longitude: 117.6553, latitude: 39.0127, accuracy: 25 };
/** By 滨江道, in 和平区. */
const HEPING = { longitude: 117.1974, latitude: 39.1221, accuracy: 25 };

let stage: CityAndPhone;
let resident: Resident;
/** Everything that the phone sent, address and body. */
const sent: string[] = [];

beforeAll(async () => {
  stage = await startCityAndPhone({ clock: '2020-02-20T10:00:00+08:00' });
  resident = new Resident(stage.page);
  stage.context.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await resident.signIn(stage.server, '13900000001');
  await resident.consent();
  await resident.proveIdentity(PERSON);
});
afterAll(() => stage?.end());

const expectClean = async (name: string) => expect.soft(await lookAt(stage.page, name)).toEqual([]);
const next = () => stage.page.getByRole('button', { name: '继续', exact: true }).click();
const heading = (name: string | RegExp) => stage.page.getByRole('heading', { name }).waitFor();
const text = (words: string | RegExp) => stage.page.getByText(words).first().waitFor();

describe('R12 the chosen area and the device’s position', () => {
  it('are compared only when asked for; without permission a calm sentence, and one goes on', async () => {
    const { page } = stage;
    await heading('您现在住在哪个区？');
    await page.getByRole('radio', { name: /和平区/ }).check();
    await text('只在这部手机上比，位置不会发出去，也不会保存。');
    await expectClean('declare-area');
    await page.getByRole('button', { name: '比一下我的位置' }).click();
    await text(/没有位置权限，不比也没关系/);
    expect(await page.getByRole('button', { name: '继续', exact: true }).isEnabled()).toBe(true);
  });

  it('that differ are named in a hint which changes no colour; the same is said where they fit', async () => {
    const { page, context, city } = stage;
    await context.grantPermissions(['geolocation'], { origin: city.origin('resident') });
    await context.setGeolocation(TANGGU);
    await page.reload();
    await page.getByRole('radio', { name: /和平区/ }).check();
    await text(/您的位置像是在滨海新区，和所选的和平区不同/);
    await text('这只是提示，不影响码色。');
    await expectClean('declare-area-differs');
    await page.getByRole('radio', { name: /滨海新区/ }).check();
    await text(/您的位置就在滨海新区/);
    await context.setGeolocation(HEPING);
    await page.reload();
    await page.getByRole('radio', { name: /和平区/ }).check();
    await text(/您的位置就在和平区/);
  });

  it('never send the position anywhere', () => {
    const places = [TANGGU, HEPING].flatMap(({ longitude, latitude }) => [longitude, latitude]);
    const told = sent.filter((one) => places.some((degrees) => one.includes(degrees.toFixed(2))));
    expect(sent.length).toBeGreaterThan(10);
    expect(told).toEqual([]);
  });
});

describe('R11 a declaration, filled in, checked, confirmed and submitted', () => {
  it('takes the street and the community beside the district', async () => {
    const { page } = stage;
    await page.getByLabel('街道或乡镇（可不填）').selectOption('新兴街道');
    await page.getByLabel('社区或小区（可不填）').fill(`  ${COMMUNITY} `);
    await next();
    await heading(/有没有发热/);
    await page.getByRole('button', { name: '没有' }).click();
    await page.getByRole('button', { name: '没有量，跳过' }).click();
  });

  it('asks after a yes how and when, and keeps what was said as one goes', async () => {
    const { page } = stage;
    await page.getByRole('button', { name: /^接触过/ }).click();
    await heading(/什么时候、怎么接触的/);
    await expectClean('declare-contact');
    // it may be left empty
    await next();
    await heading(/离开过本市/);
    await page.getByRole('link', { name: '上一题' }).click();
    await page.getByRole('radio', { name: '一起吃饭或聚会' }).check();
    await page.getByLabel('哪一天（可不填）').fill('2020-02-18');
    await next();
    await heading(/离开过本市/);
    await page.reload();
    await page.getByRole('link', { name: '上一题' }).click();
    expect(await page.getByRole('radio', { name: '一起吃饭或聚会' }).isChecked()).toBe(true);
    await next();
  });

  it('asks for stays after a yes, each whole, at most five', async () => {
    const { page } = stage;
    await page.getByRole('button', { name: /^离开过/ }).click();
    await heading('去过哪些地方？');
    await page.getByLabel('地方').selectOption('河北省');
    await page.getByLabel('从哪天').fill('2020-02-12');
    await next();
    await text('请选择一个日期。');
    await page.getByLabel('到哪天').fill('2020-02-11');
    await next();
    await text('离开的日期不能早于到达的日期。');
    await page.getByLabel('到哪天').fill('2020-02-14');
    await page.getByRole('button', { name: '再加一处' }).click();
    await page.getByLabel('地方').nth(1).selectOption('国外');
    await page.getByLabel('从哪天').nth(1).fill('2020-02-15');
    await page.getByLabel('到哪天').nth(1).fill('2020-02-15');
    await expectClean('declare-stays');
    for (let places = 2; places < 5; places++) await page.getByRole('button', { name: '再加一处' }).click();
    expect(await page.getByRole('button', { name: '再加一处' }).count()).toBe(0);
    await next();
  });

  it('shows all of it to be checked, and again in the history', async () => {
    const { page } = stage;
    await heading('提交前请核对');
    const said = [
      `和平区 新兴街道 ${COMMUNITY}`,
      '2月18日，一起吃饭或聚会',
      '河北省，2月12日到2月14日；国外，2月15日',
    ];
    for (const words of said) await text(words);
    await page.getByRole('button', { name: '提交申报' }).click();
    await resident.seesColour('绿码');
    await page.getByRole('link', { name: '申报' }).click();
    await page.getByText('看回答').first().click();
    for (const words of said) await text(words);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('link', { name: '重新申报' }).first().click();
    await page.getByRole('radio', { name: /蓟州区/ }).check();
    await text(/您的位置像是在和平区/);
    await expectClean('declare-area-320');
    await page.setViewportSize({ width: 390, height: 844 });
  });
});

describe('R9 somebody with nothing to tell', () => {
  it('needs seven taps from the first question to the colour', async () => {
    const { page } = stage;
    let taps = 0;
    const tap = async (click: () => Promise<unknown>) => {
      taps += 1;
      await click();
    };
    const no = () => tap(() => page.getByRole('button', { name: '没有', exact: true }).click());
    await page.goto(`${stage.city.origin('resident')}/declare/area`);
    await tap(() => page.getByRole('radio', { name: /和平区/ }).check());
    await tap(next);
    await heading(/有没有发热/);
    await no();
    await tap(() => page.getByRole('button', { name: '没有量，跳过' }).click());
    await heading(/接触过/);
    await no();
    await heading(/离开过本市/);
    await no();
    await tap(() => page.getByRole('button', { name: '提交申报' }).click());
    await resident.seesColour('绿码');
    expect(taps).toBe(7);
  });

  it('whose health changes declares again, and the colour follows at once', async () => {
    await resident.declareAgain({ fever: true });
    await resident.seesColour('橙码');
  });
});
