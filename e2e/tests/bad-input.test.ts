import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { BrowserContext } from 'playwright-core';
import encodeQR from 'qr';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { Resident } from '../people/resident.ts';

const folder = mkdtempSync(join(tmpdir(), 'healthcode-bad-input-'));
const clip = join(folder, 'camera.mjpeg');
const VENUE = '云帆里社区';
let server: ServerProcess;
let seeing: BrowserContext;
let staff: GateStaff;

/** Signs in once and chooses the venue; the profile is then opened again, with this camera or another. */
async function prepareProfile(profile: string): Promise<void> {
  const context = await launchChromium({ fakeVideo: clip, userDataDir: profile });
  const gate = new GateStaff(await context.newPage(), clip);
  const blank = await context.newPage();
  await gate.showToCamera(await photograph(context, blank));
  await blank.close();
  await gate.signIn(server);
  await gate.chooseVenue(VENUE);
  await gate.page.getByText('这一位的体温').waitFor();
  await context.close();
}

async function openGate(context: BrowserContext): Promise<GateStaff> {
  const page = await context.newPage();
  await page.goto(server.origin('gate'));
  return new GateStaff(page, clip);
}

beforeAll(async () => {
  server = await startServerProcess();
  await prepareProfile(join(folder, 'seeing'));
  for (const other of ['refused', 'blind'])
    cpSync(join(folder, 'seeing'), join(folder, other), { recursive: true });
  seeing = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'seeing') });
  staff = await openGate(seeing);
});
afterAll(async () => {
  await seeing?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

describe('a gate', () => {
  it('says what to do when the camera is refused', async () => {
    const args = ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
    const context = await launchChromium({ userDataDir: join(folder, 'refused'), args });
    const gate = await openGate(context);
    await gate.page.getByText('摄像头没有被允许使用').waitFor();
    await gate.page.getByText('再试一次').first().waitFor();
    await context.close();
  });

  it('says what to do when there is no camera', async () => {
    const context = await launchChromium({ userDataDir: join(folder, 'blind') });
    await context.grantPermissions(['camera'], { origin: server.origin('gate') });
    const gate = await openGate(context);
    await gate.page.getByText('这台设备没有摄像头').waitFor();
    await context.close();
  });

  it.each([
    ['a web address', 'https://example.org/menu', '这是一个网址二维码。'],
    ['a payment code', 'wxp://f2f0abcdefghijklmnop', '这是微信的付款码或收款码。'],
    ['another country’s certificate', `HC1:${'6BFOXN'.repeat(20)}`, '这是欧盟的健康凭证，不是本市的健康码。'],
  ])('says kindly what %s is', async (_, text, words) => {
    await staff.page.goto(server.origin('gate'));
    if (await staff.page.getByRole('button', { name: new RegExp(VENUE) }).count())
      await staff.chooseVenue(VENUE);
    const shown = await seeing.newPage();
    await shown.setViewportSize({ width: 390, height: 390 });
    await shown.setContent(`<body style="margin:20px;background:#fff">${encodeQR(text, 'svg')}`);
    await staff.showToCamera(await photograph(seeing, shown));
    await shown.close();
    await staff.reopen();
    await staff.decides('不予认可');
    await staff.page.getByText(words).waitFor();
  });
});

describe('a phone', () => {
  it('whose clock is five minutes fast says so, and still shows a code that a gate admits', async () => {
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    await context.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 5 * 60_000;
    });
    const resident = new Resident(await context.newPage());
    await resident.apply(server, '13900000009', '120101198505055572');
    await resident.page.getByText(/这部手机的时间快了/).waitFor();
    // what was held up before is away: read once more, it would cover the screen
    const blank = await context.newPage();
    await staff.showToCamera(await photograph(context, blank));
    await blank.close();
    await staff.page.goto(server.origin('gate'));
    await staff.stateNormal();
    await staff.showToCamera(await photograph(context, resident.page));
    await staff.reopen();
    await staff.decides('放行');
    await browser.close();
  });
});
