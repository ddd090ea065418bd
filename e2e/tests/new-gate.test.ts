import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../people/city.ts';
import { type GateAndPhone, startGateAndPhone } from '../people/gate-and-phone.ts';
import { GATE_PIN, photograph } from '../people/gate-staff.ts';

const GUARD = '13800000001';
const THREE_MINUTES_MS = 180_000;
const TEN_INCH = { width: 1280, height: 800 };

let all: GateAndPhone;
let page: Page;

beforeAll(async () => {
  all = await startGateAndPhone();
  await all.resident.apply(all.server, '13900000001', '120101199003077477');
  page = all.gate.page;
  await page.setViewportSize(TEN_INCH);
});
afterAll(() => all?.end());

describe('R3: a tablet fresh from its box', () => {
  it('has admitted somebody in under three minutes and six taps besides typing', async () => {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const from = Date.now();
    await page.goto(all.server.origin('gate'));
    await tap(page.getByLabel('手机号'));
    await page.keyboard.type(GUARD);
    const since = Date.now();
    await tap(button('获取验证码'));
    await page.getByLabel('短信验证码').fill(await codeFor(all.server, GUARD, since));
    await tap(button(/^登录$/));
    for (const asked of ['请输入 6 位密码', '再输一次']) {
      await page.getByRole('heading', { name: asked }).waitFor();
      await page.keyboard.type(GATE_PIN);
    }
    // what the camera sees from the moment at which it is opened
    await all.gate.showToCamera(await photograph(all.phoneContext, all.resident.page));
    await tap(button(/云帆里社区/));
    await all.gate.decides('放行');
    expect(taps).toBeLessThanOrEqual(6);
    expect(Date.now() - from).toBeLessThan(THREE_MINUTES_MS);
  });
});
