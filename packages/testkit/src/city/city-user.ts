import { randomUUID } from 'node:crypto';
import {
  type ApiClient,
  type ApiResult,
  type AppName,
  createClient,
  type InboxReply,
  type ResponseOf,
} from '@healthcode/contracts';
import { syntheticNameFor } from '@healthcode/demo-services';
import { dayNumberAt } from '@healthcode/domain';
import { createDayKeys, type PhoneKeys } from './phone.ts';

/** The reply, or an error that names the problem's code: for steps that a test takes for granted. */
export function expectOk<T>(result: ApiResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    result.offline
      ? 'the server was not reached'
      : `${result.problem.code} ${JSON.stringify(result.problem.errors ?? '')}`,
  );
}

/** Answers of someone without symptoms, contact or travel. */
export const HEALTHY = { area: '120101', symptoms: 'no', contact: 'no', travel: 'no' } as const;

/** Where the text messages to a phone can be read. */
export type Inbox = (phone: string) => Promise<InboxReply>;

/** The inbox as the door `/api/v1/demo/inbox` gives it. */
export const inboxAt =
  (residentOrigin: string): Inbox =>
  async (phone) =>
    (await (await fetch(`${residentOrigin}/api/v1/demo/inbox?to=${phone}`)).json()) as InboxReply;

/** One visitor with a cookie jar of their own, who speaks to one origin through the typed client. */
export class CityUser {
  readonly app: AppName;
  readonly origin: string;
  readonly call: ApiClient;
  /** What this visitor's phone or browser calls itself. */
  readonly deviceId: string = randomUUID();
  readonly #inbox: Inbox;
  #cookie = '';

  constructor(app: AppName, origin: string, inbox: Inbox) {
    this.app = app;
    this.origin = origin;
    this.#inbox = inbox;
    this.call = createClient({ base: origin, fetch: (input, init) => this.fetch(String(input), init) });
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    const response = await fetch(url, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  /** The newest one-time code that this phone was sent. */
  async newestCode(phone: string): Promise<string> {
    return (await this.#codes(phone))[0] ?? '';
  }

  async signIn(phone: string): Promise<string> {
    const before = await this.#codes(phone);
    expectOk(await this.call('requestCode', { body: { phone } }));
    const code = await this.#codeWithin(phone, before.length, 2_000);
    return expectOk(await this.call('signIn', { body: { phone, code, deviceId: this.deviceId } })).subjectId;
  }

  /** Agrees to what there is no code without, as the resident app does. */
  async consent(): Promise<void> {
    const { purposes } = expectOk(await this.call('consents', { query: {} }));
    for (const { purpose, needed, textVersion } of purposes) {
      if (needed) expectOk(await this.call('giveConsent', { params: { purpose }, body: { textVersion } }));
    }
  }

  /** Consent, real name and declaration, as the resident app does them. */
  async apply(documentNumber: string, answers: Record<string, unknown> = HEALTHY): Promise<void> {
    await this.consent();
    const name = syntheticNameFor(documentNumber);
    expectOk(await this.call('identity', { body: { documentType: 'resident-id', documentNumber, name } }));
    await this.declare(answers);
  }

  async declare(answers: Record<string, unknown> = HEALTHY): Promise<ResponseOf<'declare'>> {
    return expectOk(await this.call('declare', { body: { declarationId: randomUUID(), answers } }));
  }

  /** Enrols a phone for `days` days from the city's today. */
  async enrol(days = 14, deviceId = this.deviceId): Promise<{ reply: ResponseOf<'enrol'>; keys: PhoneKeys }> {
    const { cityTime } = expectOk(await this.call('time'));
    const keys = createDayKeys(dayNumberAt(cityTime), days);
    const reply = expectOk(await this.call('enrol', { body: { deviceId, days: keys.request } }));
    return { reply, keys };
  }

  /** All codes that this phone was sent, the newest first. */
  async #codes(phone: string): Promise<string[]> {
    const { messages } = await this.#inbox(phone);
    return messages.flatMap(({ text }) => text.match(/\d{6}/)?.[0] ?? []);
  }

  /** The first code after so many others; '' when none came. Staff are sent theirs a moment after the reply. */
  async #codeWithin(phone: string, before: number, ms: number): Promise<string> {
    const until = Date.now() + ms;
    for (;;) {
      const codes = await this.#codes(phone);
      if (codes.length > before) return codes[0]!;
      if (Date.now() > until) return '';
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
