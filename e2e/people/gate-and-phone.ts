import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@healthcode/testkit';
import { type ServerProcess, startServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { GateStaff, photograph } from './gate-staff.ts';
import { Resident } from './resident.ts';

/** A running city, a resident's phone and a gate's tablet whose camera can be shown the phone. */
export interface GateAndPhone {
  server: ServerProcess;
  /** For files of the test; gone at the end. */
  readonly folder: string;
  readonly phone: Browser;
  readonly phoneContext: BrowserContext;
  readonly resident: Resident;
  readonly gate: GateStaff;
  /** The resident holds the phone up now; the gate's camera is opened anew and looks at it. */
  readonly holdUp: () => Promise<void>;
  /** Nothing is before the gate's camera, which is opened anew. */
  readonly lookAway: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * @param onPage sees every page of the two before it is used
 * @param start the city; else the program in a process of its own
 */
export async function startGateAndPhone(
  onPage: (page: Page) => void = () => {},
  start: () => Promise<ServerProcess> = startServerProcess,
): Promise<GateAndPhone> {
  const folder = mkdtempSync(join(tmpdir(), 'healthcode-e2e-'));
  const clip = join(folder, 'camera.mjpeg');
  const newPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    onPage(page);
    return page;
  };
  const server = await start();
  const phone = await launchChromium();
  const phoneContext = await phone.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  const tablet = await launchChromium({ fakeVideo: clip, userDataDir: join(folder, 'tablet') });
  const resident = new Resident(await newPage(phoneContext));
  const gate = new GateStaff(await newPage(tablet), clip);
  const show = async (page: Page) => gate.showToCamera(await photograph(phoneContext, page));
  const showNothing = async () => {
    const blank = await newPage(phoneContext);
    await show(blank);
    await blank.close();
  };
  await showNothing();
  const all: GateAndPhone = {
    server,
    folder,
    phone,
    phoneContext,
    resident,
    gate,
    holdUp: async () => {
      await show(resident.page);
      await gate.reopen();
    },
    lookAway: async () => {
      await showNothing();
      await gate.reopen();
    },
    end: async () => {
      await tablet.close();
      await phone.close();
      await all.server.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return all;
}

/** A code that was scanned is a replay until the phone draws the next one. */
export const nextStep = () => new Promise((resolve) => setTimeout(resolve, 10_500));
