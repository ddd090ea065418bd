import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { NoticeHub } from '../src/modules/notices/notice-hub.ts';
import { notify } from '../src/modules/notices/notify.ts';
import { NoticeStreams } from '../src/modules/notices/streams.ts';
import { documentNumber } from './_deliver.ts';

let city: TestCity;
let ana: CityUser;
let ben: CityUser;

beforeAll(async () => {
  city = await startTestCity();
  ana = await applied('13900000001', documentNumber(1));
  ben = await applied('13900000002', documentNumber(2));
});
afterAll(() => city.stop());

async function applied(phone: string, document: string): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(phone);
  await user.apply(document);
  return user;
}

interface Heard {
  readonly response: Response;
  /** Everything that came so far. */
  readonly text: () => string;
  readonly told: () => number;
  readonly ended: Promise<void>;
  close(): void;
}

async function listen(user: CityUser, headers: Record<string, string> = {}): Promise<Heard> {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const url = `${user.origin}/api/v1/notices/stream`;
  const response = await user.fetch(url, { headers, signal: abort.signal });
  let text = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) text += decoder.decode(piece as Uint8Array);
  };
  return {
    response,
    text: () => text,
    told: () => text.split('event: told').length - 1,
    ended: read().catch(() => undefined),
    close: () => abort.abort(),
  };
}

const colour = (user: CityUser, temperature: number) => user.declare({ ...HEALTHY, temperature });

describe('the stream of an open app', () => {
  it('says within a moment that something was told, to whom it concerns alone, and nothing of what', async () => {
    const [hers, his] = [await listen(ana), await listen(ben)];
    expect(hers.response.status).toBe(200);
    expect(hers.response.headers.get('content-type')).toBe('text/event-stream');
    expect(hers.response.headers.get('cache-control')).toBe('no-store');
    await colour(ana, 380);
    const since = Date.now();
    await expect.poll(hers.told, { timeout: 5_000, interval: 10 }).toBe(1);
    expect(Date.now() - since).toBeLessThan(2_000);
    expect(his.told()).toBe(0);
    expect(hers.text()).not.toMatch(/colour|orange|红|橙/);
    expect(hers.text()).toMatch(/^retry: \d{4}\n/);
  });

  it('says nothing of what was taken back', async () => {
    const his = await listen(ben);
    const { accountId } = expectOk(await ben.call('me'));
    const { services } = city.service;
    const taken = services.db.begin(async (tx) => {
      await notify(services, tx, [{ subjectId: accountId, kind: 'device-new' }]);
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await services.db.begin((tx) => notify(services, tx, [{ subjectId: accountId, kind: 'device-new' }]));
    await expect.poll(his.told, { timeout: 5_000 }).toBe(1);
    const { notices } = expectOk(await ben.call('notices', { query: {} }));
    expect(notices.map(({ kind, about }) => [kind, about])).toEqual([['device-new', null]]);
  });

  it('after a loss tells at once what was missed, and nothing where there was nothing', async () => {
    const hour = 3_600_000;
    const missed = await listen(ana, { 'last-event-id': String(Date.now() - hour) });
    await expect.poll(missed.told, { timeout: 5_000 }).toBe(1);
    const nothing = await listen(ana, { 'last-event-id': String(Date.now() + hour) });
    const nonsense = await listen(ana, { 'last-event-id': 'x' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect([nothing.told(), nonsense.told()]).toEqual([0, 0]);
  });

  it('needs a session, and is bounded for an account', async () => {
    expect((await listen(city.visitor('resident'))).response.status).toBe(401);
    const cleo = city.visitor('resident');
    await cleo.signIn('13900000003');
    const open: Heard[] = [];
    for (let count = 0; count < 5; count++) open.push(await listen(cleo));
    expect(open.map(({ response }) => response.status)).toEqual([200, 200, 200, 200, 200]);
    const sixth = await listen(cleo);
    expect(sixth.response.status).toBe(503);
    expect(Number(sixth.response.headers.get('retry-after'))).toBeGreaterThan(60);
    open[0]!.close();
    const again = async () => (await listen(cleo)).response.status;
    await expect.poll(again, { timeout: 5_000 }).toBe(200);
  });

  it('ends with the service, which does not wait for it', async () => {
    const hers = await listen(ana);
    const since = Date.now();
    await city.restart();
    await hers.ended;
    expect(Date.now() - since).toBeLessThan(20_000);
  });
});

describe('NoticeHub', () => {
  it('calls each listener once for however many of its subjects, and no more after its end', () => {
    const hub = new NoticeHub();
    const heard: string[] = [];
    const end = hub.listen(['a', 'b'], () => heard.push('first'));
    hub.listen(['b'], () => heard.push('second'));
    hub.tell(['a', 'b', 'c']);
    expect(heard.sort()).toEqual(['first', 'second']);
    end();
    hub.tell(['a', 'b']);
    expect(heard.sort()).toEqual(['first', 'second', 'second']);
  });
});

describe('NoticeStreams', () => {
  const opened = (now: () => number) => {
    const streams = new NoticeStreams(now, () => 0.5);
    onTestFinished(() => streams.endAll());
    return streams;
  };

  it('are bounded in all: the last that fits, and one more', () => {
    const streams = opened(() => 0);
    for (let at = 0; at < 1_999; at++) streams.open(`account ${at}`, () => () => undefined);
    expect(streams.refusal('another')).toBeNull();
    streams.open('another', () => () => undefined);
    expect([streams.size, streams.refusal('one more')]).toEqual([2_000, 'full']);
  });

  it('in a rush are ended, each listener with them, and none is opened until it is over', () => {
    let now = 0;
    let ended = 0;
    const streams = opened(() => now);
    for (let at = 0; at < 3; at++)
      streams.open(`account ${at}`, () => () => {
        ended += 1;
      });
    streams.endAll(1_000);
    expect([streams.size, ended]).toEqual([0, 3]);
    const refusedAt = (at: number) => {
      now = at;
      return streams.refusal('a');
    };
    expect([0, 999, 1_000].map(refusedAt)).toEqual(['full', 'full', null]);
  });

  it('forget an app that has gone', async () => {
    const streams = opened(() => 0);
    let ended = 0;
    const body = streams.open('a', () => () => {
      ended += 1;
    });
    body.destroy();
    await expect.poll(() => [streams.size, ended]).toEqual([0, 1]);
  });
});
