import { insertGuardianship } from '@healthcode/store';
import { type CityUser, expectOk, HEALTHY, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueTexts, sendTexts, textSender } from '../src/modules/notices/message-sender.ts';
import { notify } from '../src/modules/notices/notify.ts';
import { documentNumber } from './_deliver.ts';

const TEXTS = { params: { purpose: 'text-messages' }, body: { textVersion: 1 } } as const;
const FEVER = { ...HEALTHY, temperature: 380 };
let city: TestCity;
let phones = 13_900_000_000;

beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city.stop());

interface Person {
  readonly user: CityUser;
  readonly phone: string;
  readonly accountId: string;
  readonly personId: string;
}
let order = 0;
async function applied({ texts = true } = {}): Promise<Person> {
  phones += 1;
  order += 1;
  const [user, phone] = [city.visitor('resident'), String(phones)];
  await user.signIn(phone);
  await user.apply(documentNumber(order));
  if (texts) expectOk(await user.call('giveConsent', TEXTS));
  const { accountId, holder } = expectOk(await user.call('me'));
  return { user, phone, accountId, personId: holder!.personId };
}

/** Text messages to this phone that are no one-time codes, the oldest first. */
async function textsTo(phone: string): Promise<string[]> {
  const reply = await fetch(`${city.origin('resident')}/api/v1/demo/inbox?to=${phone}`);
  const { messages } = (await reply.json()) as { messages: { text: string }[] };
  return messages
    .map(({ text }) => text)
    .filter((text) => !/\d{6}/.test(text))
    .reverse();
}
const told = (phone: string, count: number) =>
  expect.poll(() => textsTo(phone), { timeout: 10_000 }).toHaveLength(count);
/** Long enough for a message that should not come. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1_500));
const tell = (subjectId: string, kind: string) =>
  city.service.services.db.begin((tx) => notify(city.service.services, tx, [{ subjectId, kind }]));

describe('a text message', () => {
  it('says once that the colour is another, but not which, and nothing of green', async () => {
    const { user, phone, personId } = await applied();
    await user.declare(FEVER);
    await told(phone, 1);
    expect(await textsTo(phone)).toEqual([
      '【健康码】您的健康码有变化。现在是什么颜色、为什么、怎么做，请打开健康码查看。',
    ]);
    const { services } = city.service;
    const facts = { from: 'orange', to: 'green' };
    await services.db.begin((tx) =>
      notify(services, tx, [{ subjectId: personId, kind: 'colour-changed', facts }]),
    );
    await quiet();
    expect(await textsTo(phone)).toHaveLength(1);
  });

  it('goes by what the account has decided, in its language', async () => {
    const { user, phone, accountId } = await applied();
    expect(expectOk(await user.call('noticeSettings'))).toEqual({
      language: 'zh',
      texts: ['colour', 'security'],
    });
    const settings = { language: 'en', texts: ['appeals', 'security'] } as const;
    const body = { ...settings, texts: [...settings.texts] };
    expect(expectOk(await user.call('saveNoticeSettings', { body })).texts).toEqual(['security', 'appeals']);
    await user.declare(FEVER);
    await tell(accountId, 'appeal-decided');
    await tell(accountId, 'passkey-removed');
    await told(phone, 2);
    await quiet();
    const texts = await textsTo(phone);
    expect(texts.sort()).toEqual([
      'Health Code: A passkey was removed from your account. If it was not you, open Health Code and look at where you are signed in.',
      'Health Code: Your objection was decided. Please open Health Code.',
    ]);
  });

  it('of somebody’s health needs the consent to be texted; of the account’s safety does not', async () => {
    const never = await applied({ texts: false });
    const withdrew = await applied();
    const { params } = TEXTS;
    expectOk(await withdrew.user.call('withdrawConsent', { params, body: {} }));
    const { services } = city.service;
    const facts = { from: 'green', to: 'red' };
    for (const { phone, accountId, personId } of [never, withdrew]) {
      await services.db.begin((tx) =>
        notify(services, tx, [{ subjectId: personId, kind: 'colour-changed', facts }]),
      );
      await tell(accountId, 'passkey-copied');
      // told at once where it happens, and not here a second time
      await tell(accountId, 'device-new');
      await told(phone, 1);
      await quiet();
      expect(await textsTo(phone)).toEqual([expect.stringContaining('可能被人复制')]);
    }
  });

  it('of a family member goes to those who show their code, and says that it is about family', async () => {
    const [child, parent] = [await applied(), await applied()];
    const { services } = city.service;
    const { personId } = child;
    await services.db.begin((tx) =>
      insertGuardianship(tx, { personId, accountId: parent.accountId, relation: 'child', at: 1 }),
    );
    await child.user.declare(FEVER);
    await told(parent.phone, 1);
    expect((await textsTo(parent.phone))[0]).toMatch(/^【健康码】您家人的健康码有变化。/);
  });

  it('that was not taken is sent later, once, under the same id; and given up when it is worth nothing', async () => {
    const { accountId } = await applied();
    const { services } = city.service;
    let now = Date.now() + 10 * 86_400_000;
    const later = { ...services, clock: { ...services.clock, realNow: () => now } };
    const letter = { subjectId: accountId, kind: 'passkey-removed', facts: {} };
    const ids: string[] = [];
    let works = false;
    const sender = {
      send: async ({ id }: { id: string }) => {
        ids.push(id);
        if (!works) throw new Error('not taken');
      },
    };
    await services.db.begin((tx) => enqueueTexts(later, tx, [letter]));
    await sendTexts(later, sender);
    await sendTexts(later, sender);
    expect(ids).toHaveLength(1);
    now += 15_000;
    await sendTexts(later, sender);
    expect(ids).toHaveLength(2);
    works = true;
    now += 30_000;
    await sendTexts(later, sender);
    now += 3_600_000;
    await sendTexts(later, sender);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    works = false;
    await services.db.begin((tx) => enqueueTexts(later, tx, [letter]));
    for (let hours = 0; hours < 8; hours++) {
      await sendTexts(later, sender);
      now += 3_600_000;
    }
    const tried = ids.length;
    works = true;
    await sendTexts(later, sender);
    expect(ids).toHaveLength(tried);
    const waiting = await services.db`select from outbox where kind = 'text-message'`;
    expect(waiting).toHaveLength(0);
  });

  it('to an account that is gone is dropped without a sound', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    await textSender(city.service.services).send({ id: nobody, accountId: nobody, text: 'x' });
  });

  it('is not for others to decide: settings need a session, and known groups', async () => {
    const body = { language: 'zh', texts: [] } as const;
    const stranger = city.visitor('resident');
    expect(await stranger.call('saveNoticeSettings', { body: { ...body, texts: [] } })).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    const { user } = await applied();
    expect(
      await user.call('saveNoticeSettings', { body: { ...body, texts: ['all'] } as never }),
    ).toMatchObject({
      problem: { code: 'bad-request' },
    });
  });
});
