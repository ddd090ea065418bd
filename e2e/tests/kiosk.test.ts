import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, writeMjpeg } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BluetoothThermometer } from '../people/bluetooth-thermometer.ts';
import { residentId } from '../people/family.ts';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { freezeCamera, KioskGate, keepAnswers, noteWhatIsTold, refuseCamera } from '../people/kiosk.ts';
import { lookAt } from '../people/look.ts';
import { Resident } from '../people/resident.ts';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN' } as const;
/** Chromium's camera plays thirty pictures a second. */
const SECOND = 30;

let server: ServerProcess;
let browser: Browser;
let phones: BrowserContext[];
let people: Resident[];
let tablet: BrowserContext;
let kiosk: KioskGate;
const folder = mkdtempSync(join(tmpdir(), 'healthcode-kiosk-'));
const clip = join(folder, 'camera.mjpeg');

const still = (picture: Buffer, seconds: number) => new Array<Buffer>(seconds * SECOND).fill(picture);
const photographOf = (at: number) => photograph(phones[at]!, people[at]!.page);

async function photographNothing(): Promise<Buffer> {
  const blank = await phones[0]!.newPage();
  const picture = await photograph(phones[0]!, blank);
  await blank.close();
  return picture;
}

beforeAll(async () => {
  server = await startServerProcess();
  browser = await launchChromium();
  phones = await Promise.all([1, 2, 3].map(() => browser.newContext(PHONE)));
  people = [];
  for (const [at, context] of phones.entries()) {
    const resident = new Resident(await context.newPage());
    await resident.apply(server, `1390000000${at + 1}`, residentId('19900307', at + 1));
    people.push(resident);
  }
  await people[2]!.declareAgain({ fever: true });
  await people[2]!.page.goto(server.origin('resident'));
  await people[2]!.seesColour('橙码');
  await writeMjpeg(clip, still(await photographNothing(), 1));
  tablet = await launchChromium({
    fakeVideo: clip,
    userDataDir: join(folder, 'tablet'),
    // On Linux the browser has Bluetooth only when asked for it.
    args: ['--enable-features=WebBluetooth'],
  });
  const page = await tablet.newPage();
  await page.setViewportSize({ width: 800, height: 1280 });
  await page.addInitScript(noteWhatIsTold);
  const staff = new GateStaff(page, clip);
  await staff.signIn(server);
  await staff.chooseVenue('云帆里社区');
  await page.locator('.scan').waitFor();
  kiosk = new KioskGate(page, server.origin('gate'));
}, 120_000);

afterAll(async () => {
  await tablet?.close();
  await browser?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

describe('R31, R32: a gate that nobody stands at', () => {
  it('is not offered where it could admit nobody, and says why', async () => {
    await kiosk.openSetup();
    await kiosk.page.getByText(/没有人值守时要有体温计才能放行/).waitFor();
    expect(await kiosk.page.getByRole('button', { name: '开始自助查验' }).count()).toBe(0);
    await kiosk.page.getByRole('button', { name: '外接设备' }).click();
    await kiosk.page.getByText('还没有连接体温计。').waitFor();
    expect.soft(await lookAt(kiosk.page, 'gate-joined-devices')).toEqual([]);
  });

  it('takes the figure of a Bluetooth thermometer for whoever comes next', async () => {
    const { page } = kiosk;
    const thermometer = await BluetoothThermometer.beside(page);
    await thermometer.choose(() => page.getByRole('button', { name: '连接蓝牙体温计' }).click());
    await page.getByText('量一次体温，这里就会显示。').waitFor();
    await thermometer.measures(0, 0xff, 0xff, 0x7f, 0);
    await page.getByText('体温计说没有量到').waitFor();
    await thermometer.measures(1, 0xd3, 0x03, 0, 0xff);
    await page.getByText('刚量到 36.6 ℃').waitFor();
    await page.getByRole('link', { name: '返回' }).click();
    await page.getByRole('link', { name: '返回' }).click();
    await page.getByText('体温 36.6 ℃，请扫码').waitFor();
    await page.goto(`${server.origin('gate')}/devices`);
    await page.getByText('浏览器要求重新选一次').waitFor();
    await page.getByRole('button', { name: '不再使用' }).click();
    await page.getByText('还没有连接体温计。').waitFor();
  });

  it('at a metro station admits two people one after the other without a touch, and sends a third to staff', async () => {
    await new GateStaff(kiosk.page, clip).changeVenue('海河桥地铁站');
    await kiosk.page.locator('.scan').waitFor();
    await kiosk.openSetup();
    expect.soft(await lookAt(kiosk.page, 'gate-kiosk-setup')).toEqual([]);
    await kiosk.page.getByRole('button', { name: '进口', exact: true }).click();
    const nothing = still(await photographNothing(), 2);
    const pictures = [await photographOf(0), await photographOf(1), await photographOf(2)];
    await writeMjpeg(clip, [...nothing, ...pictures.flatMap((one) => still(one, 2)), ...nothing]);
    await kiosk.begin();
    await kiosk.tells('请通行', '请通行', '请到人工通道');
    const shown = (await kiosk.page.locator('body').textContent()) ?? '';
    for (const word of ['橙', '红码', '绿码', '劝返', '*']) expect(shown).not.toContain(word);
  });

  it('comes back by itself after a reload, ready for the next person', async () => {
    await writeMjpeg(clip, still(await photographNothing(), 1));
    await kiosk.page.reload();
    await kiosk.waitsForSomebody();
    expect.soft(await lookAt(kiosk.page, 'gate-kiosk')).toEqual([]);
  });

  it('opens a camera that hangs again, and sends people to staff meanwhile', async () => {
    await kiosk.page.evaluate(freezeCamera);
    await kiosk.tells('请走人工通道');
    await kiosk.waitsForSomebody();
    await kiosk.page.evaluate(refuseCamera);
    await kiosk.page.evaluate(freezeCamera);
    await kiosk.page.getByText(/浏览器没有允许使用摄像头/).waitFor();
    expect.soft(await lookAt(kiosk.page, 'gate-kiosk-closed')).toEqual([]);
  });

  it('shows a passer-by the same for all but who may go ahead', async () => {
    const looks = [
      { of: 0, words: '请通行', name: 'gate-kiosk-go-ahead' },
      { of: 2, words: '请到人工通道', name: 'gate-kiosk-staffed-lane' },
    ];
    for (const { of, words, name } of looks) {
      await writeMjpeg(clip, still(await photographOf(of), 1));
      await kiosk.page.reload();
      await kiosk.page.evaluate(keepAnswers);
      await kiosk.page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
      expect.soft(await lookAt(kiosk.page, name)).toEqual([]);
    }
  });

  it('is left by holding the corner; the record has the real decisions, and who went in', async () => {
    await kiosk.page.reload();
    await kiosk.leave();
    await kiosk.page.goto(`${server.origin('gate')}/shift`);
    await kiosk.page.getByText('进出人数').waitFor();
    const counts = (await kiosk.page.locator('.shift-counts').allTextContents()).join(' ');
    expect(counts).toContain('劝返2');
    expect(counts).toContain('今天进3');
    expect(counts).toContain('现在在内3');
    expect.soft(await lookAt(kiosk.page, 'gate-shift-flow')).toEqual([]);
  });
});
