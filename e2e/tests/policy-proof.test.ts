import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@healthcode/testkit';
import { CityUser, inboxAt } from '@healthcode/testkit/city';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { lookAt } from '../people/look.ts';

const VENUE = '云帆里社区';
const BUNDLE = '**/api/v1/gate/bundle';
const REFUSED = '送来的查验规定没有通过核验，没有采用。';
const PHONE_SIZE = { width: 390, height: 844 };
const folder = mkdtempSync(join(tmpdir(), 'healthcode-policy-'));
const clip = join(folder, 'camera.mjpeg');

interface Bundle {
  iss: string;
  keys: { issuers: { logKey: string }[] };
  policies: { venueTypes: { id: string; policy: string }[] };
  policyProof: string;
}
let server: ServerProcess;
let tablet: BrowserContext;
let staff: GateStaff;

beforeAll(async () => {
  server = await startServerProcess();
  tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  staff = new GateStaff(await tablet.newPage(), clip);
  await staff.page.setViewportSize(PHONE_SIZE);
  const blank = await tablet.newPage();
  await staff.showToCamera(await photograph(tablet, blank));
  await blank.close();
});
afterEach(() => tablet.unrouteAll());
afterAll(async () => {
  await tablet?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

/** From now on the gate gets bundles that somebody has changed on their way. */
const spoilBundles = (change: (bundle: Bundle) => unknown) =>
  tablet.route(BUNDLE, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Bundle) });
  });

/** Rules by which nobody has to be checked: no venue asks for a code. */
const withoutChecks = (bundle: Bundle): Bundle => ({
  ...bundle,
  policies: {
    ...bundle.policies,
    venueTypes: bundle.policies.venueTypes.map((type) => ({ ...type, policy: 'original-way' })),
  },
});

const withKey = (bundle: Bundle, logKey: string): Bundle => ({
  ...bundle,
  keys: { issuers: bundle.keys.issuers.map((issuer) => ({ ...issuer, logKey })) },
});

const goTo = (path: string) => staff.page.goto(`${server.origin('gate')}${path}`);
const see = (text: string | RegExp) => staff.page.getByText(text).first().waitFor();

async function keptBundle(): Promise<Bundle> {
  const response = await staff.page.request.get(`${server.origin('gate')}/api/v1/gate/bundle`);
  return (await response.json()) as Bundle;
}

const logSize = async () =>
  Number((await (await fetch(`${server.origin('gate')}/log/checkpoint`)).text()).split('\n')[1]);

async function letLogGrow(): Promise<void> {
  const before = await logSize();
  const resident = new CityUser('resident', server.origin('resident'), inboxAt(server.origin('resident')));
  await resident.signIn('13900000031');
  await resident.apply('120101199003077477');
  for (const until = Date.now() + 45_000; (await logSize()) === before; ) {
    if (Date.now() > until) throw new Error('the log did not grow');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

describe('a gate', () => {
  it('that never had rules has none, where the log does not announce them', async () => {
    await spoilBundles(withoutChecks);
    await staff.signIn(server);
    await see(/本机没有可用的规定，现在不能扫码查验/);
    expect(await staff.page.getByRole('button', { name: new RegExp(VENUE) }).count()).toBe(0);
    expect(await lookAt(staff.page, 'gate-policy-none')).toEqual([]);
    await tablet.unrouteAll();
    await staff.page.getByRole('button', { name: '再试一次' }).click();
    await staff.chooseVenue(VENUE);
    await see('这一位的体温');
  });

  it('says that its rules were checked against the public log', async () => {
    await goTo('/more');
    await see(/查验规定已与公开日志核对/);
    await staff.page.getByText(REFUSED).waitFor({ state: 'detached' });
  });

  it('does not take rules that the log does not announce, says so, and goes on by those it has', async () => {
    await spoilBundles(withoutChecks);
    await goTo('/');
    await see('送来的规定没有通过核验，没有采用。照原有规定查验，并拨打 12345。');
    await see('须查健康码，须测体温');
    expect(await lookAt(staff.page, 'gate-policy-refused-scan')).toEqual([]);
    await staff.page.getByRole('button', { name: '看原因' }).click();
    await see('送来的规定与公开日志公布的不一样，可能被人改过。');
    await see('请照本机原有的规定查验，不要按任何新规定执行。');
    await see('请拨打服务热线 12345 核实。');
    expect(await lookAt(staff.page, 'gate-policy-refused-more')).toEqual([]);
    await goTo('/typed');
    await staff.page.getByLabel('码文').fill('HQ1:ABC');
    await staff.page.getByRole('button', { name: '查验' }).click();
    await staff.decides('不予认可');
  });

  it('says so without a network too, and no more once it was sent what is announced', async () => {
    await spoilBundles(withoutChecks);
    await goTo('/more');
    await see(REFUSED);
    await tablet.unrouteAll();
    await tablet.setOffline(true);
    await goTo('/more');
    await see(REFUSED);
    await tablet.setOffline(false);
    await staff.page.getByText(REFUSED).waitFor({ state: 'detached', timeout: 60_000 });
    await see(/查验规定已与公开日志核对/);
  });

  it('refuses a proof that was tampered with', async () => {
    await spoilBundles((bundle) => ({
      ...bundle,
      policyProof: bundle.policyProof.replace(/index \d+/, 'index 1'),
    }));
    await goTo('/more');
    await see('送来的规定没有公开日志的有效证明。没有公布的规定不能用。');
  });

  it('refuses the key of another log, and says how a new key is taken', async () => {
    await spoilBundles((bundle) =>
      withKey(bundle, 'log.example/healthcode+02d05b61+Adp/ealC58ESoKXaN9aKrDkrACxb9Q3mpcV62PR9Cphh'),
    );
    await goTo('/more');
    await see(/公开日志换了签名密钥/);
    expect(await lookAt(staff.page, 'gate-policy-key-changed')).toEqual([]);
  });

  it('refuses a log that is shorter than it has seen', async () => {
    const early = await keptBundle();
    await letLogGrow();
    await goTo('/more');
    await see(/查验规定已与公开日志核对/);
    await staff.page.getByText(REFUSED).waitFor({ state: 'detached', timeout: 60_000 });
    await spoilBundles(() => early);
    await goTo('/more');
    await see(/公开日志比本机见过的短/);
  });
});
