import { FILE_ROUTES } from '@healthcode/contracts';
import { verifyStatement } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let city: TestCity;
let user: CityUser;
const made = { body: {} };
const employer = { params: { purpose: 'employer' } };

beforeAll(async () => {
  city = await startTestCity({ clock: '2026-03-02T20:00:00+08:00' });
  user = city.visitor('resident');
  await user.signIn('13900000701');
  await user.apply('120101199003077477');
});
afterAll(() => city.stop());

async function verdictOf(statement: string) {
  const { issuers } = expectOk(await city.visitor('resident').call('issuerKeys'));
  const trusted = issuers.map(({ iss, keys }) => ({
    iss,
    passKeys: keys
      .filter(({ use }) => use === 'pass')
      .map(({ kid, publicKey }) => ({ kid, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) })),
  }));
  return verifyStatement(statement, {
    crypto: nodeCrypto(),
    issuers: trusted,
    now: city.service.services.clock.cityNow(),
  });
}
const paper = (statement: unknown, who = user) =>
  who.fetch(`${who.origin}${FILE_ROUTES.statementPdf.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement }),
  });

describe('R35 and R36: a statement for an employer', () => {
  it('is made only with consent to an employer seeing the colour', async () => {
    expect(await user.call('makeStatement', made)).toMatchObject({
      problem: { code: 'consent-employer-needed', status: 409 },
    });
    expectOk(await user.call('giveConsent', { ...employer, body: { textVersion: 1 } }));
    const { statement, at, until, maskedName } = expectOk(await user.call('makeStatement', made));
    expect(new Date(until).toISOString()).toBe('2026-03-02T16:00:00.000Z');
    expect(await verdictOf(statement)).toEqual({
      outcome: 'genuine',
      claims: { iss: 'CN-TJ', maskedName, colour: 'green', at, until },
    });
    expect(maskedName).toContain('*');
  });

  it('comes on paper only as it was made here', async () => {
    const { statement } = expectOk(await user.call('makeStatement', made));
    const reply = await paper(statement);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const wrong of [`${statement.slice(0, -4)}AAAA`, '', 7, { a: 1 }]) {
      expect((await paper(wrong)).status).toBe(422);
    }
    expect((await paper(statement, city.visitor('resident'))).status).toBe(401);
  });

  it('is made only while the colour is green', async () => {
    const orange = city.visitor('resident');
    await orange.signIn('13900000702');
    await orange.apply('11010519491231002X');
    expectOk(await orange.call('giveConsent', { ...employer, body: { textVersion: 1 } }));
    const sinceDay = Math.floor((city.service.services.clock.cityNow() + 8 * 3_600_000) / 86_400_000);
    await orange.declare({ ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'], sinceDay });
    expect(await orange.call('makeStatement', made)).toMatchObject({
      problem: { code: 'statement-not-green' },
    });
  });

  it('is not made without an application, nor without a session, nor after consent was withdrawn', async () => {
    const nobody = city.visitor('resident');
    expect(await nobody.call('makeStatement', made)).toMatchObject({ problem: { code: 'not-signed-in' } });
    await nobody.signIn('13900000703');
    expect(await nobody.call('makeStatement', made)).toMatchObject({ problem: { code: 'consent-needed' } });
    expectOk(await user.call('withdrawConsent', { ...employer, body: {} }));
    expect(await user.call('makeStatement', made)).toMatchObject({
      problem: { code: 'consent-employer-needed' },
    });
  });

  it('is over at midnight', async () => {
    expectOk(await user.call('giveConsent', { ...employer, body: { textVersion: 1 } }));
    const { statement, until } = expectOk(await user.call('makeStatement', made));
    city.advanceClock(until - city.service.services.clock.cityNow() - 5_000);
    expect((await verdictOf(statement)).outcome).toBe('genuine');
    city.advanceClock(5_000);
    expect((await verdictOf(statement)).outcome).toBe('expired');
  });
});
