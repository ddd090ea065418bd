import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, writeMjpeg } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GateStaff } from '../people/gate-staff.ts';
import { typeAsDevice } from '../people/key-device.ts';
import { lookAt } from '../people/look.ts';
import { darkRoom, spoiltCode } from '../people/spoilt-code.ts';

const PERSON = '120101199003077477';
/** Cameras that Chromium plays: two, which zoom from 100 to 400. */
const TWO_CAMERAS = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=device-count=2',
] as const;
const folder = mkdtempSync(join(tmpdir(), 'healthcode-scan-tools-'));
const clip = join(folder, 'camera.mjpeg');

let server: ServerProcess;
let tablet: BrowserContext;
let page: Page;

async function openTablet(camera: { fakeVideo: string } | { args: readonly string[] }): Promise<void> {
  await tablet?.close();
  tablet = await launchChromium({ userDataDir: join(folder, 'tablet'), ...camera });
  page = await tablet.newPage();
  const devTools = await page.context().newCDPSession(page);
  // Browsers on a desk ask before a page may zoom; Playwright has no word for it.
  const permissions = ['videoCapture', 'cameraPanTiltZoom'] as never[];
  await devTools.send('Browser.grantPermissions', { permissions });
}

beforeAll(async () => {
  server = await startServerProcess();
  await openTablet({ args: TWO_CAMERAS });
  const staff = new GateStaff(page, clip);
  await staff.signIn(server);
  await staff.chooseVenue('云帆里社区');
});
afterAll(async () => {
  await tablet?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

const zoomOfTrack = () =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    return (track!.getSettings() as { zoom?: number }).zoom;
  });
const zoomIn = () => page.getByRole('button', { name: '放大' });
const isShown = (text: string) => page.getByText(text, { exact: true }).waitFor({ timeout: 30_000 });

describe('the camera of the scan screen', () => {
  it('zooms, and no further than it can', async () => {
    await isShown('1.0×');
    expect(await page.getByRole('button', { name: '缩小' }).isDisabled()).toBe(true);
    await zoomIn().click();
    await isShown('1.5×');
    await expect.poll(zoomOfTrack).toBe(150);
    expect(await lookAt(page, 'gate-scan-tools')).toEqual([]);
    for (let tap = 0; tap < 3; tap++) await zoomIn().click();
    await isShown('4.0×');
    expect(await zoomIn().isDisabled()).toBe(true);
  });

  it('is the one that was chosen, each with its own zoom, also after the app was closed', async () => {
    await page.getByRole('button', { name: '选择摄像头' }).click();
    expect(await lookAt(page, 'gate-scan-cameras')).toEqual([]);
    await page.getByRole('button', { name: 'fake_device_1' }).click();
    await isShown('1.0×');
    await page.reload();
    await isShown('1.0×');
    await page.getByRole('button', { name: '选择摄像头' }).click();
    const second = page.getByRole('button', { name: 'fake_device_1' });
    expect(await second.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'fake_device_0' }).click();
    await isShown('4.0×');
    await expect.poll(zoomOfTrack).toBe(400);
  });
});

describe('devices that type like keyboards', () => {
  it('give the temperature and the code on the scan screen itself, with the capitals wrong', async () => {
    const resident = new CityUser('resident', server.origin('resident'), inboxAt(server.origin('resident')));
    await resident.signIn('13900000001');
    await resident.apply(PERSON);
    const { reply, keys } = await resident.enrol(1);
    await typeAsDevice(page, '36.4');
    await page.getByRole('button', { name: '36.4' }).waitFor();
    const { day, pass } = reply.passes[0]!;
    const text = await keys.present(day, pass, expectOk(await resident.call('time')).cityTime);
    await page.getByRole('button', { name: '缩小' }).focus();
    await typeAsDevice(page, text.toLowerCase());
    await page.getByRole('heading', { level: 1, name: '放行', exact: true }).waitFor();
    await page.getByRole('button', { name: '下一位' }).click();
    // its Enter pressed nothing
    await isShown('4.0×');
  });

  it('are told what to do where an input method keeps their keys, and to measure again', async () => {
    await typeAsDevice(page, 'HQ1:6BF70 90T9', true);
    await isShown('扫码枪的内容被输入法改了。请把键盘切换成英文，再扫一次。');
    await typeAsDevice(page, '20.1');
    await isShown('体温应在 34.0 到 43.0 ℃ 之间。请再量一次。');
  });

  it('leave a keyboard to its hands', async () => {
    await page.getByRole('button', { name: '更多' }).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('本班记录');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '本班记录' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('36.4');
  });
});

describe('the guide', () => {
  it('says when it is too dark, and when a code is there that cannot be read', async () => {
    const dark = await darkRoom();
    await writeMjpeg(clip, [dark, dark]);
    await openTablet({ fakeVideo: clip });
    await page.goto(server.origin('gate'));
    await isShown('太暗，请对方调亮屏幕');
    const spoilt = await spoiltCode();
    await writeMjpeg(clip, [spoilt, spoilt]);
    await page.reload();
    await isShown('看到码了，请拿稳，避开反光');
    expect(await page.locator('.scan-guide--seen').count()).toBe(1);
  });
});
