import { describe, expect, it, onTestFinished } from 'vitest';
import { buildDemoServices } from './app.ts';
import { DEMO_IDENTITIES } from './identities/demo-identities.ts';

const NOW = Date.parse('2026-11-23T12:00:00+08:00');
const TOKEN = 'a-token';
const authorised = { authorization: `Bearer ${TOKEN}` };

function start() {
  const app = buildDemoServices({ token: TOKEN, now: () => NOW });
  onTestFinished(() => app.close());
  return app;
}
const send = (app: ReturnType<typeof start>, payload: object, headers: Record<string, string> = authorised) =>
  app.inject({ method: 'POST', url: '/messages', headers, payload });
const MESSAGE = { id: 'm1', to: '13800000001', text: '验证码 123456' };

describe('GET /about', () => {
  it('says to anybody that this is a demo', async () => {
    const reply = await start().inject('/about');
    expect(reply.json()).toMatchObject({ demo: true });
  });
});

describe('text messages', () => {
  it('lie in the inbox of the phone, with the time they were taken', async () => {
    const app = start();
    expect((await send(app, MESSAGE)).statusCode).toBe(200);
    const inbox = await app.inject({ url: `/messages?to=${MESSAGE.to}`, headers: authorised });
    expect(inbox.json()).toEqual({ messages: [{ ...MESSAGE, sentAt: NOW }] });
  });

  it('sent twice are there once, and another message under the same id is a conflict', async () => {
    const app = start();
    expect((await send(app, MESSAGE)).statusCode).toBe(200);
    expect((await send(app, MESSAGE)).statusCode).toBe(200);
    expect((await send(app, { ...MESSAGE, text: 'other' })).statusCode).toBe(409);
    const inbox = await app.inject({ url: `/messages?to=${MESSAGE.to}`, headers: authorised });
    expect(inbox.json().messages).toHaveLength(1);
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer another' }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('are neither taken nor shown with %s', async (_what, headers) => {
    const app = start();
    expect((await send(app, MESSAGE, headers)).statusCode).toBe(401);
    expect((await app.inject({ url: '/messages?to=13800000001', headers })).statusCode).toBe(401);
  });

  it.each([
    ['an empty text', { ...MESSAGE, text: '' }],
    ['a text too long', { ...MESSAGE, text: 'x'.repeat(501) }],
    ['no receiver', { id: 'm1', text: 'x' }],
  ])('with %s are refused, and the answer repeats nothing of them', async (_what, payload) => {
    const reply = await send(start(), payload);
    expect(reply.statusCode).toBe(400);
    expect(reply.body).not.toContain(MESSAGE.to);
  });
});

describe('the identity register', () => {
  const check = (payload: object, headers: Record<string, string> = authorised) =>
    start().inject({ method: 'POST', url: '/identities/check', headers, payload });

  it('says only whether document and name belong together', async () => {
    const [person] = DEMO_IDENTITIES;
    expect((await check(person!)).json()).toEqual({ matches: true });
    expect((await check({ ...person, name: '别人' })).json()).toEqual({ matches: false });
  });

  it('answers nobody without the token', async () => {
    expect((await check(DEMO_IDENTITIES[0]!, {})).statusCode).toBe(401);
  });

  it('publishes its people', async () => {
    const reply = await start().inject('/identities');
    expect(reply.json()).toEqual({ identities: DEMO_IDENTITIES });
  });
});
