import { syntheticNameFor } from '@healthcode/demo-services';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../people/city.ts';

const PHONE = '13900000001';
const DOCUMENT = '120101199003077477';
const TWO_MINUTES_MS = 120_000;

let server: ServerProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true })
  ).newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.end('SIGINT');
});

describe('R11: somebody who has never been here', () => {
  it('has a shown code in under two minutes and twelve taps besides typing', async () => {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const from = Date.now();
    await page.goto(server.origin('resident'));
    await tap(page.getByRole('link', { name: '用手机号登录或申领' }).or(button('用手机号登录或申领')));
    await page.getByLabel('手机号').fill(PHONE);
    const since = Date.now();
    await tap(button('获取验证码'));
    await page.getByLabel('验证码', { exact: true }).fill(await codeFor(server, PHONE, since));
    await tap(page.getByRole('checkbox', { name: /同意使用我申报的健康情况/ }));
    await tap(button('同意并继续'));
    await page.getByLabel('身份证号码').fill(DOCUMENT);
    await page.getByLabel('姓名').fill(syntheticNameFor(DOCUMENT));
    await tap(button('核实并继续'));
    await tap(page.getByRole('radio', { name: /和平区/ }));
    await tap(button('继续'));
    await page.getByRole('heading', { name: /有没有发热/ }).waitFor();
    await tap(button('没有'));
    await tap(button('没有量，跳过'));
    await page.getByRole('heading', { name: /接触过/ }).waitFor();
    await tap(button('没有'));
    await page.getByRole('heading', { name: /离开过本市/ }).waitFor();
    await tap(button('没有'));
    await tap(button('提交申报'));
    await page.getByText('绿码', { exact: true }).first().waitFor();
    await page.locator('.hc-qr').first().waitFor();
    expect(taps).toBeLessThanOrEqual(12);
    expect(Date.now() - from).toBeLessThan(TWO_MINUTES_MS);
  });
});
