import { type ApiClient, createClient } from '@healthcode/contracts';
import type { ServerProcess } from '@healthcode/testkit/process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openConsole } from './console-page.ts';

/** Somebody at the console, who can also be asked to do by API, in the same session, what the screen offers. */
export interface ConsoleSeat {
  readonly page: Page;
  readonly call: ApiClient;
  /** Opens a page of the console. */
  open(path: string): Promise<void>;
}

export async function takeSeat(
  browser: Browser,
  server: ServerProcess,
  phone: string,
  screen: BrowserContextOptions,
): Promise<ConsoleSeat> {
  const page = await openConsole(browser, server, phone, screen);
  const context = page.context();
  const base = server.origin('console');
  const send = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { method = 'GET', headers, body } = init;
    const reply = await context.request.fetch(String(input), {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' ? { data: body } : {}),
    });
    return new Response(await reply.text(), { status: reply.status(), headers: reply.headers() });
  };
  return {
    page,
    call: createClient({ base, fetch: send }),
    open: async (path) => void (await page.goto(`${base}${path}`)),
  };
}
