import { randomUUID } from 'node:crypto';
import { syntheticNameFor } from '@healthcode/demo-services';
import { insertGuardianship } from '@healthcode/store';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ZHANG = '120101199003077477';
const LI = '11010519491231002X';
const CHILD = '120102199911110013';
let city: TestCity;
let gate: TestGate;
let phones = 13_900_000_300;

beforeAll(async () => {
  city = await startTestCity();
  const gateUser = city.visitor('gate');
  await gateUser.signIn('13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
});
afterAll(() => city.stop());

async function signedIn(): Promise<CityUser> {
  const user = city.visitor('resident');
  await user.signIn(String(phones++));
  return user;
}
const own = { query: {} };
const give = (purpose: string, textVersion = 1, personId?: string) => ({
  params: { purpose },
  body: { textVersion, ...(personId ? { personId } : {}) },
});
const takeBack = (purpose: string, personId?: string) => ({
  params: { purpose },
  body: personId ? { personId } : {},
});
async function purposeOf(user: CityUser, purpose: string) {
  const { purposes } = expectOk(await user.call('consents', own));
  return purposes.find((one) => one.purpose === purpose)!;
}
const declaration = () => ({ body: { declarationId: randomUUID(), answers: HEALTHY } });

describe('consent, purpose by purpose', () => {
  it('has every purpose in both languages, and nothing is given beforehand', async () => {
    const { purposes } = expectOk(await (await signedIn()).call('consents', own));
    expect(purposes.map(({ purpose, needed, given }) => [purpose, needed, given])).toEqual([
      ['service', true, false],
      ['sensitive-health', true, false],
      ['text-messages', false, false],
      ['recognition', false, false],
      ['employer', false, false],
    ]);
    for (const { title, withdrawing, paragraphs } of purposes) {
      for (const text of [title, withdrawing, ...paragraphs]) expect(text.zh && text.en).toBeTruthy();
      expect(paragraphs.length).toBeGreaterThan(0);
    }
  });

  it('is the next step until both needed ones are given, and a declaration without the second is refused', async () => {
    const user = await signedIn();
    expectOk(await user.call('consent', { body: { textVersion: 1 } }));
    expect(expectOk(await user.call('me')).nextStep).toBe('consent');
    const name = syntheticNameFor(LI);
    const body = { documentType: 'resident-id', documentNumber: LI, name };
    expectOk(await user.call('identity', { body }));
    const refused = await user.call('declare', declaration());
    expect(refused).toMatchObject({ ok: false, problem: { code: 'consent-sensitive-needed', status: 409 } });
    expect(expectOk(await user.call('declarations')).declarations).toEqual([]);
    expectOk(await user.call('giveConsent', give('sensitive-health')));
    expect(expectOk(await user.call('me')).nextStep).toBe('declaration');
    expectOk(await user.call('declare', declaration()));
  });

  it('keeps when which text was agreed to, withdrawn, and agreed to again', async () => {
    const user = await signedIn();
    expectOk(await user.call('giveConsent', give('employer')));
    expectOk(await user.call('giveConsent', give('employer')));
    expectOk(await user.call('withdrawConsent', takeBack('employer')));
    expect(await purposeOf(user, 'employer')).toMatchObject({ given: false });
    expectOk(await user.call('giveConsent', give('employer')));
    const { given, history } = await purposeOf(user, 'employer');
    expect(given).toBe(true);
    expect(
      history.map(({ textVersion, givenAs, withdrawnAt }) => [textVersion, givenAs, withdrawnAt === null]),
    ).toEqual([
      [1, 'self', true],
      [1, 'self', false],
    ]);
  });

  it('is put down once when it is given twenty times at once', async () => {
    const user = await signedIn();
    await Promise.all(Array.from({ length: 20 }, () => user.call('giveConsent', give('text-messages'))));
    expect((await purposeOf(user, 'text-messages')).history).toHaveLength(1);
  });

  it('refuses another text, a purpose that there is not, somebody else’s person and nobody', async () => {
    const user = await signedIn();
    expect(await user.call('giveConsent', give('employer', 2))).toMatchObject({
      problem: { code: 'consent-text-changed' },
    });
    expect(await user.call('giveConsent', give('anything'))).toMatchObject({
      problem: { code: 'consent-purpose-unknown', status: 404 },
    });
    expect(await user.call('giveConsent', give('employer', 1, randomUUID()))).toMatchObject({
      problem: { code: 'person-not-yours', status: 403 },
    });
    expect(await city.visitor('resident').call('consents', own)).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
  });

  it('records a parent’s consent for a child as given by the guardian, apart from their own', async () => {
    const user = await signedIn();
    await user.apply(CHILD);
    const { holder } = expectOk(await user.call('me'));
    const parent = await signedIn();
    const { accountId } = expectOk(await parent.call('me'));
    const { db, clock } = city.service.services;
    await insertGuardianship(db, {
      personId: holder!.personId,
      accountId,
      relation: 'child',
      at: clock.cityNow(),
    });
    const { personId } = holder!;
    const list = expectOk(await parent.call('giveConsent', give('sensitive-health', 1, personId)));
    expect(list.personId).toBe(personId);
    const health = list.purposes.find(({ purpose }) => purpose === 'sensitive-health')!;
    expect(health.history).toMatchObject([{ givenAs: 'guardian', withdrawnAt: null }]);
    expect((await purposeOf(parent, 'sensitive-health')).given).toBe(false);
    const [row] = await db`select given_for_person, given_as from consent where account_id = ${accountId}`;
    expect(row).toEqual({ given_for_person: personId, given_as: 'guardian' });
  });
});

describe('withdrawing what there is no code without', () => {
  it.each(['sensitive-health', 'service'])(
    'withdraws the passes at the gate and issues no others: %s',
    async (purpose) => {
      const user = await signedIn();
      await user.apply(purpose === 'service' ? ZHANG : '120101198505055572');
      const { reply, keys } = await user.enrol(2);
      const now = () => city.service.services.clock.cityNow();
      const pass = reply.passes[0]!;
      const outcome = async (wanted: string) => {
        const until = Date.now() + 10_000;
        for (;;) {
          await gate.sync();
          const { outcome: found } = await gate.verify(await keys.present(pass.day, pass.pass, now()), now());
          if (found === wanted || Date.now() > until) return found;
          await new Promise((resolve) => setTimeout(resolve, 10_100));
        }
      };
      expect(await outcome('ok')).toBe('ok');
      expectOk(await user.call('withdrawConsent', takeBack(purpose)));
      expect(await outcome('withdrawn')).toBe('withdrawn');
      expect(expectOk(await user.call('me')).nextStep).toBe('consent');
      await expect(user.enrol(2)).rejects.toThrow(
        purpose === 'service' ? 'consent-needed' : 'consent-sensitive-needed',
      );
      await user.consent();
      expect((await user.enrol(2)).reply.passes).toHaveLength(2);
    },
    60_000,
  );
});
