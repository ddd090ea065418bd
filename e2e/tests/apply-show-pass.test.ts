import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import { startServerProcess } from '@healthcode/testkit/process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { type GateAndPhone, nextStep, startGateAndPhone } from '../people/gate-and-phone.ts';
import { photograph } from '../people/gate-staff.ts';

const PERSON = '120101199003077477';
const PHONE = '13900000001';

let all: GateAndPhone;

const staysHere = (page: Page) =>
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) expect(hostname).toBe('localhost');
  });

beforeAll(async () => {
  all = await startGateAndPhone(staysHere);
});
afterAll(() => all?.end());

describe('from an application to an open gate', () => {
  it('R1 and R11: applies and has a green code at once', async () => {
    await all.resident.apply(all.server, PHONE, PERSON);
    await all.resident.page
      .getByText(/\d{2}:\d{2}:\d{2}/)
      .first()
      .waitFor();
  });

  it('R2, R3, R5 and R24: the camera of another browser reads it and the gate admits', async () => {
    await all.gate.signIn(all.server);
    await all.gate.chooseVenue('云帆里社区');
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('draws a new code every ten seconds without a request', async () => {
    const requests: string[] = [];
    const note = (request: { url(): string }) => requests.push(new URL(request.url()).pathname);
    const code = all.resident.page.locator('.hc-qr path[fill="#000"]').last();
    const before = await code.getAttribute('d');
    all.resident.page.on('request', note);
    await all.resident.page.waitForFunction(
      (old) => [...document.querySelectorAll('.hc-qr path[fill="#000"]')].at(-1)?.getAttribute('d') !== old,
      before,
      { timeout: 15_000 },
    );
    all.resident.page.off('request', note);
    expect(requests.filter((path) => path.includes('enrol'))).toEqual([]);
  });

  it('R8 and R20: refuses a screenshot after its time', async () => {
    const old = await photograph(all.phoneContext, all.resident.page);
    await new Promise((resolve) => setTimeout(resolve, 41_000));
    await all.gate.showToCamera(old);
    await all.gate.reopen();
    await all.gate.decides('再次出示');
  });

  it('R15: with the server stopped, both reload and the gate still admits', async () => {
    expect(await all.server.end('SIGINT')).toBe(0);
    await all.resident.page.reload();
    await all.resident.seesColour('绿码');
    await nextStep();
    await all.holdUp();
    await all.gate.decides('放行');
  });

  it('when the server is back, every check is there exactly once', async () => {
    all.server = await startServerProcess({ folder: all.server.folder, port: all.server.port });
    const user = new CityUser(
      'console',
      all.server.origin('console'),
      inboxAt(all.server.origin('resident')),
    );
    await user.signIn('13800000002');
    const until = Date.now() + 60_000;
    for (;;) {
      const { checksToday } = expectOk(await user.call('overview'));
      if (checksToday.total === 3) break;
      expect(checksToday.total).toBeLessThan(3);
      if (Date.now() > until)
        throw new Error(`${checksToday.total} of 3 uploaded: ${await all.gate.shiftRecord()}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    // the code that was scanned is away: read once more, it would be one more check
    await all.lookAway();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const { checksToday } = expectOk(await user.call('overview'));
    expect(checksToday.total).toBe(3);
  });

  it('its holder reads why the screenshot was refused', async () => {
    const { page } = all.resident;
    await page.goto(`${all.server.origin('resident')}/looked`);
    await page.getByText(/出示的不是当时的码/).waitFor();
    await page.goto(all.server.origin('resident'));
    await all.resident.seesColour('绿码');
  });

  it('R6 and R9: a declared fever turns the code orange, and the next scan refuses', async () => {
    const declaredAt = await cityNow(all.server);
    await all.resident.declareAgain({ fever: true });
    await all.resident.seesColour('橙码');
    await all.resident.page.getByText(/为什么是橙码/).waitFor();
    await all.gate.follows();
    await all.holdUp();
    await all.gate.decides('劝返');
    expect((await cityNow(all.server)) - declaredAt).toBeLessThan(60_000);
  });

  it('R34: a hospital never scans and shows no colour', async () => {
    await all.gate.changeVenue('津渡医院');
    await all.gate.page.getByRole('heading', { name: /按原有方式进出/ }).waitFor();
    expect(await all.gate.page.locator('video').count()).toBe(0);
  });
});
