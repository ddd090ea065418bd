import type { ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { SourceUser } from './source-user.ts';

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Of each city by phone: a second code within a minute is refused, so whoever comes again keeps the session. */
const sessions = new WeakMap<ServerProcess, Map<string, Session>>();

/** A page of the console on this screen, of somebody who is signed in. */
export async function openConsole(
  browser: Browser,
  server: ServerProcess,
  phone: string,
  screen: BrowserContextOptions,
): Promise<Page> {
  const ofCity = sessions.get(server) ?? new Map<string, Session>();
  sessions.set(server, ofCity);
  const known = ofCity.get(phone);
  const context = await browser.newContext({ ...screen, ...(known ? { storageState: known } : {}) });
  const page = await context.newPage();
  if (known) {
    await page.goto(server.origin('console'));
    await page.getByRole('button', { name: '退出登录' }).waitFor();
  } else {
    await new SourceUser(page, server).signIn(phone);
    ofCity.set(phone, await context.storageState());
  }
  return page;
}
