import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberAt, formatDay } from '@healthcode/domain';
import { launchChromium } from '@healthcode/testkit';
import { runHealthcode, type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityNow } from '../people/city.ts';
import { GateStaff, photograph } from '../people/gate-staff.ts';
import { Resident } from '../people/resident.ts';

const PERSON = '120101199003077477';
const HEADER =
  'record-id,version,document-type,document-number,name,classification,confirmed-day,discharged-day';
/** An open phone asks for its colour once a minute. */
const PHONE_FOLLOWS_WITHIN_MS = 75_000;
const folder = mkdtempSync(join(tmpdir(), 'healthcode-import-'));
const clip = join(folder, 'camera.mjpeg');

let server: ServerProcess;
let phone: Browser;
let phoneContext: BrowserContext;
let tablet: BrowserContext;
let resident: Resident;
let gate: GateStaff;

beforeAll(async () => {
  server = await startServerProcess();
  phone = await launchChromium();
  phoneContext = await phone.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  resident = new Resident(await phoneContext.newPage());
  gate = new GateStaff(await tablet.newPage(), clip);
  const blank = await phoneContext.newPage();
  await gate.showToCamera(await photograph(phoneContext, blank));
  await blank.close();
});

afterAll(async () => {
  await tablet?.close();
  await phone?.close();
  await server?.end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

async function holdUp(): Promise<void> {
  await gate.showToCamera(await photograph(phoneContext, resident.page));
  await gate.reopen();
}

const nextStep = () => new Promise((resolve) => setTimeout(resolve, 10_500));

/** The health commission's file, taken by the command line while the service runs. */
async function importCases(...rows: string[]) {
  const file = join(folder, 'cases.csv');
  writeFileSync(file, `${[HEADER, ...rows].join('\n')}\n`);
  const { exitCode, output } = await runHealthcode(
    ['import', file, '--source', 'health-commission', '--json'],
    { folder: server.folder },
  );
  expect(exitCode, output).toBe(0);
  return (JSON.parse(output) as { counts: Record<string, number> }).counts;
}

const daysAgo = async (days: number) => formatDay(dayNumberAt(await cityNow(server)) - days);

describe('from a file of evidence to the gate', () => {
  it('a green person is admitted', async () => {
    await resident.apply(server, '13900000001', PERSON);
    await resident.seesColour('绿码');
    await gate.signIn(server);
    await gate.chooseVenue('云帆里社区');
    await gate.stateNormal();
    await holdUp();
    await gate.decides('放行');
  });

  it('imported as a case: the open phone turns red by itself and the next scan refuses', async () => {
    const confirmed = await daysAgo(40);
    const counts = await importCases(
      `TJ1,1,resident-id,${PERSON},,confirmed,${confirmed},`,
      `TJ2,1,resident-id,${PERSON.slice(0, -1)}X,,confirmed,${confirmed},`,
    );
    expect(counts).toMatchObject({ rowsTaken: 1, rowsFailed: 1, coloursChanged: 1 });
    await resident.seesColour('红码', PHONE_FOLLOWS_WITHIN_MS);
    await nextStep();
    await holdUp();
    await gate.decides('劝返');
  });

  it('the same rows again change nothing', async () => {
    const counts = await importCases(`TJ1,1,resident-id,${PERSON},,confirmed,${await daysAgo(40)},`);
    expect(counts).toMatchObject({ rowsTaken: 0, rowsRepeated: 1, coloursChanged: 0 });
  });

  it('reported as discharged long enough ago: green again, and the next scan admits', async () => {
    const row = `TJ1,2,resident-id,${PERSON},,confirmed,${await daysAgo(40)},${await daysAgo(20)}`;
    expect(await importCases(row)).toMatchObject({ rowsTaken: 1, coloursChanged: 1 });
    await resident.seesColour('绿码', PHONE_FOLLOWS_WITHIN_MS);
    await nextStep();
    await holdUp();
    await gate.decides('放行');
  });
});
