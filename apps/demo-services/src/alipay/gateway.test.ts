import { describe, expect, it } from 'vitest';
import { buildDemoServices } from '../app.ts';

const TOKEN = 'shared';
const headers = { authorization: `Bearer ${TOKEN}` };
let now = 1_000_000;
const app = buildDemoServices({ token: TOKEN, now: () => now });
const post = async (url: string, payload: object, sent: Record<string, string> = headers) => {
  const reply = await app.inject({ method: 'POST', url, payload, headers: sent });
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> };
};
const codeFor = async (documentNumber: string) =>
  (await post('/alipay/codes', { documentNumber })).body['code'] as string;

describe('the demo Alipay', () => {
  it('gives a user id and a certified identity for a code, once', async () => {
    const code = await codeFor('120101198506120022');
    const { body } = await post('/alipay/people', { code });
    expect(body).toEqual({
      person: {
        subject: expect.stringMatching(/^2088[0-9a-f]{12}$/),
        identity: { documentType: 'resident-id', documentNumber: '120101198506120022', name: '张示例' },
      },
    });
    expect((await post('/alipay/people', { code })).body).toEqual({ person: null });
    const again = await post('/alipay/people', { code: await codeFor('120101198506120022') });
    expect(again.body).toEqual(body);
  });

  it('gives nothing for a code of five minutes ago', async () => {
    const codes = [await codeFor('120101198506120022'), await codeFor('120101198506120022')];
    now += 5 * 60_000 - 1;
    expect((await post('/alipay/people', { code: codes[0] })).body['person']).not.toBeNull();
    now += 1;
    expect((await post('/alipay/people', { code: codes[1] })).body['person']).toBeNull();
  });

  it('knows nobody off the list, and answers nobody without the token', async () => {
    expect((await post('/alipay/codes', { documentNumber: '120101199001010009' })).status).toBe(404);
    expect((await post('/alipay/people', { code: 'x' }, {})).status).toBe(401);
    expect((await post('/alipay/codes', { documentNumber: 'x' }, {})).status).toBe(401);
  });
});
