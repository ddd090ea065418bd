import { fileURLToPath } from 'node:url';
import { NOTICE_MS } from '@healthcode/domain';
import { expectOk, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { findFreePorts, type ServerProcess } from '@healthcode/testkit/process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE_FOLLOWS_WITHIN_MS } from '../people/case-file.ts';
import { takeSeat } from '../people/console-seat.ts';
import { type GateAndPhone, nextStep, startGateAndPhone } from '../people/gate-and-phone.ts';

const PERSON = '120101199003077477';
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } as const;
const appDir = (app: string) => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));
let city: TestCity;
let all: GateAndPhone;
let author: Page;
let approver: Page;

/** In this process, so that the notice of two days passes at once. */
async function startCity(): Promise<ServerProcess> {
  city = await startTestCity({
    port: await findFreePorts(),
    appDirs: { resident: appDir('resident'), gate: appDir('gate'), console: appDir('console') },
  });
  const end = async () => {
    await city.stop();
    return 0;
  };
  return { origin: city.origin, end } as unknown as ServerProcess;
}

const seat = async (phone: string) => (await takeSeat(all.phone, all.server, phone, DESK)).page;
const ready = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const inSheet = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  all = await startGateAndPhone(undefined, startCity);
  author = await seat('13800000007');
  approver = await seat('13800000008');
});
afterAll(() => all?.end());

/** A case that was discharged sixteen days ago: green under rules that hold red for fourteen. */
async function reportDischarged(): Promise<void> {
  const commission = city.visitor('console');
  await commission.signIn('13800000006');
  const today = Math.floor((city.service.services.clock.cityNow() + 8 * 3_600_000) / 86_400_000);
  const body = {
    recordId: 'TJ1',
    version: 1,
    kind: 'case',
    documentType: 'resident-id',
    documentNumber: PERSON,
    attributes: { classification: 'confirmed', confirmedDay: today - 40, dischargedDay: today - 16 },
    withdrawn: false,
  };
  expectOk(await commission.call('report', { body }));
}

describe('from a rule that is written to the gate', () => {
  it('a person discharged sixteen days ago is green and admitted', async () => {
    await all.resident.apply(all.server, '13900000001', PERSON);
    await reportDischarged();
    await all.resident.seesColour('绿码');
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('an author makes the rule longer, tries it out and hands it in', async () => {
    await author.getByRole('link', { name: '起草' }).click();
    await author.getByRole('radio', { name: '现行规则' }).check();
    await click(author, '开始起草');
    await ready(author, '没有未保存的修改。');
    await author.getByLabel('为什么要改规则').fill('出院后观察三十天');
    const card = author.getByRole('article', { name: /^确诊/ });
    await card.getByRole('button', { name: /^修改/ }).click();
    await card
      .getByRole('group', { name: '第 1 段', exact: true })
      .getByLabel('之后再过几天')
      .nth(1)
      .fill('30');
    await author.getByRole('button', { name: '保存', exact: true }).click();
    await ready(author, '没有未保存的修改。');
    await click(author, /^试算$/);
    await ready(author, /现在施行/);
    await click(author, /^提交$/);
    await inSheet(author, '提交');
    await ready(author, '已提交，等起草人以外的人批准');
  });

  it('somebody else approves it; until the notice is over the gate admits', async () => {
    await approver.reload();
    await approver.getByRole('link', { name: /出院后观察三十天/ }).click();
    await click(approver, /^批准/);
    await inSheet(approver, '批准');
    await ready(approver, /已发布/);
    await nextStep();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('when it is in force the open phone turns red by itself and the gate refuses', async () => {
    city.advanceClock(NOTICE_MS + 120_000);
    const visitor = city.visitor('resident');
    const inForce = async () => expectOk(await visitor.call('publicRules')).versions[0]!;
    await expect.poll(async () => (await inForce()).state, { timeout: 10_000 }).toBe('in-force');
    await all.resident.seesColour('红码', PHONE_FOLLOWS_WITHIN_MS);
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('劝返');
  });
});
