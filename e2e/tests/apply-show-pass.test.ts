import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@healthcode/testkit';
import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const PHONE = '13900000001';
const folder = mkdtempSync(join(tmpdir(), 'healthcode-e2e-'));
const clip = join(folder, 'camera.mjpeg');

let server: ServerProcess;
let phone: Browser;
let phoneContext: BrowserContext;
let tablet: BrowserContext;
let resident: Resident;
let gate: GateStaff;

const newPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) expect(hostname).toBe('localhost');
  });
  return page;
};

beforeAll(async () => {
  server = await startServerProcess();
  phone = await launchChromium();
  phoneContext = await phone.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  resident = new Resident(await newPage(phoneContext));
  gate = new GateStaff(await newPage(tablet), clip);
  const blank = await newPage(phoneContext);
  await gate.showToCamera(await photograph(phoneContext, blank));
  await blank.close();
});

afterAll(async () => {
  await tablet?.close();
  await phone?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

/** The resident holds the phone up now; the gate's camera is opened anew and looks at it. */
async function holdUp(): Promise<void> {
  await gate.showToCamera(await photograph(phoneContext, resident.page));
  await gate.reopen();
}

/** A code that was scanned is a replay until the phone draws the next one. */
const nextStep = async () => {
  await new Promise((resolve) => setTimeout(resolve, 10_500));
};

describe('from an application to an open gate', () => {
  it('applies and has a green code at once', async () => {
    await resident.apply(server, PHONE, PERSON);
    await resident.page
      .getByText(/\d{2}:\d{2}:\d{2}/)
      .first()
      .waitFor();
  });

  it('the camera of another browser reads it and the gate admits', async () => {
    await gate.signIn(server);
    await gate.chooseVenue('云帆里社区');
    await gate.stateNormal();
    await holdUp();
    await gate.decides('放行');
  });

  it('draws a new code every ten seconds without a request', async () => {
    const requests: string[] = [];
    const note = (request: { url(): string }) => requests.push(new URL(request.url()).pathname);
    const code = resident.page.locator('.hc-qr path[fill="#000"]').last();
    const before = await code.getAttribute('d');
    resident.page.on('request', note);
    await resident.page.waitForFunction(
      (old) => [...document.querySelectorAll('.hc-qr path[fill="#000"]')].at(-1)?.getAttribute('d') !== old,
      before,
      { timeout: 15_000 },
    );
    resident.page.off('request', note);
    expect(requests.filter((path) => path.includes('enrol'))).toEqual([]);
  });

  it('refuses a screenshot after its time', async () => {
    const old = await photograph(phoneContext, resident.page);
    await new Promise((resolve) => setTimeout(resolve, 41_000));
    await gate.showToCamera(old);
    await gate.reopen();
    await gate.decides('再次出示');
  });

  it('with the server stopped, both reload and the gate still admits', async () => {
    expect(await server.end('SIGINT')).toBe(0);
    await resident.page.reload();
    await resident.seesColour('绿码');
    await nextStep();
    await holdUp();
    await gate.decides('放行');
  });

  it('when the server is back, every check is there exactly once', async () => {
    server = await startServerProcess({ folder: server.folder, port: server.port });
    const user = new CityUser('console', server.origin('console'), inboxAt(server.origin('resident')));
    await user.signIn('13800000002');
    const until = Date.now() + 60_000;
    for (;;) {
      const { checksToday } = expectOk(await user.call('overview'));
      if (checksToday.total === 3) break;
      expect(checksToday.total).toBeLessThan(3);
      if (Date.now() > until)
        throw new Error(`${checksToday.total} of 3 uploaded: ${await gate.shiftRecord()}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await gate.reopen();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const { checksToday } = expectOk(await user.call('overview'));
    expect(checksToday.total).toBe(3);
  });

  it('a declared fever turns the code orange, and the next scan refuses', async () => {
    const declaredAt = await cityNow(server);
    await resident.declareAgain({ fever: true });
    await resident.seesColour('橙码');
    await resident.page.getByText(/为什么是橙码/).waitFor();
    await nextStep();
    await holdUp();
    await gate.decides('劝返');
    expect((await cityNow(server)) - declaredAt).toBeLessThan(60_000);
  });

  it('a hospital never scans and shows no colour', async () => {
    await gate.changeVenue('津渡医院');
    await gate.page.getByRole('heading', { name: /按原有方式进出/ }).waitFor();
    expect(await gate.page.locator('video').count()).toBe(0);
  });
});
