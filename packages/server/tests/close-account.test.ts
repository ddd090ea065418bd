import { syntheticNameFor } from '@healthcode/demo-services';
import { insertGuardianship, listPaperEntries } from '@healthcode/store';
import {
  type CityUser,
  expectOk,
  HEALTHY,
  startTestCity,
  type TestCity,
  TestGate,
} from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, applicant, asks } from './_family.ts';
import { useEverything } from './_use-everything.ts';

const ZHANG = '120101199003077477';
const CHILD = '120102199911110013';
/** Old enough to print a code on paper. */
const ROOMY = '120101195601010311';
const ASKED = '120101197505050013';
const CLAIMED = '120101197605050029';
const SPOUSE = '11010519491231002X';
const REPORTED = '120101198505055572';
const close = { body: { understood: true } } as const;
let city: TestCity;
let gate: TestGate;
let phones = 13_900_000_600;

beforeAll(async () => {
  city = await startTestCity();
  const gateUser = city.visitor('gate');
  await gateUser.signIn('13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
});
afterAll(() => city.stop());

const now = () => city.service.services.clock.cityNow();

async function applied(documentNumber: string, answers: Record<string, unknown> = HEALTHY) {
  const user = city.visitor('resident');
  const phone = String(phones++);
  await user.signIn(phone);
  await user.apply(documentNumber, answers);
  const { accountId, holder } = expectOk(await user.call('me'));
  return { user, phone, accountId, personId: holder!.personId, maskedName: holder!.maskedName };
}

/** Every value in every column of every table, as text; sealed ones as they are. */
async function everything(): Promise<string> {
  const { db } = city.service.services;
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows = await Promise.all(
    tables.map(async ({ name }) =>
      (await db<{ row: string }[]>`select t::text as row from ${db(name)} t`).map(
        ({ row }) => `${name} ${row}`,
      ),
    ),
  );
  return rows.flat().join('\n');
}
const linesWith = (text: string, part: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(part))
    .map((line) => line.split(' ')[0]!)
    .sort();

async function reportTest(documentNumber: string): Promise<void> {
  const source = city.visitor('console');
  await source.signIn('13800000003');
  const attributes = {
    method: 'nucleic-acid',
    result: 'negative',
    sampledAt: now() - 3_600_000,
    laboratory: 'lab',
  };
  const record = { recordId: 'stays-1', version: 1, kind: 'test-result', documentType: 'resident-id' };
  expectOk(
    await source.call('report', { body: { ...record, documentNumber, attributes, withdrawn: false } }),
  );
}

/** The list of papers says that this person's is withdrawn because the account was closed. */
async function expectPaperListed(personId: string): Promise<void> {
  const { db } = city.service.services;
  const [paper] = await db<{ slot: number; fromDay: number }[]>`
    select slot, from_day as "fromDay" from enrolment where person_id = ${personId} and medium = 'paper'`;
  const day = paper!.fromDay;
  const groups = await listPaperEntries(db, { period: [day, day], day, declaredBefore: null });
  const closed = groups.filter(({ state }) => state === 'account-closed');
  expect(closed.flatMap(({ slots }) => [...slots])).toContain(paper!.slot);
}

/** Where something of a closed account stays, saying no more than that it was. */
const STAYS = ['enrolment', 'guardianship_by_account', 'guardianship_by_person', 'person', 'slot_holding'];

/** Every table of the residents' rooms that names a person or an account. */
const ROOMS = [
  ...['account_channel', 'account_device', 'appeal', 'appeal_decision', 'appeal_file', 'appeal_file_part'],
  ...['appeal_message', 'appeal_number', 'correction_request', 'family_act', 'family_request'],
  ...['family_request_by_account', 'family_request_number', 'identity_claim', 'notice_preference', 'paper'],
  ...['paper_number', 'passed_on', 'passkey', 'passkey_credential', 'person_merge'],
];

/** What was told waits in the outbox for a moment, to be spread to open apps. */
async function toldJobsDone(): Promise<void> {
  const { db } = city.service.services;
  while ((await db`select 1 from outbox where kind = 'told' limit 1`).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('closing an account', () => {
  it('R7: leaves nothing of the person in any column of any table, and the gate says withdrawn', async () => {
    const { user, phone, accountId, personId, maskedName } = await applied(ZHANG, {
      ...HEALTHY,
      area: '120112',
    });
    const { reply, keys } = await user.enrol(2);
    const pass = reply.passes[0]!;
    await gate.sync();
    const first = await gate.verify(await keys.present(pass.day, pass.pass, now()), now());
    expect(first).toMatchObject({ outcome: 'ok', colour: 'green' });
    const { blindIndex, db } = city.service.services;
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    const [document] = await db<{ index: Uint8Array; sealed: Uint8Array; name: Uint8Array }[]>`
      select document_index as index, number_sealed as sealed, name_sealed as name from identity_document
      where person_id = ${personId}`;
    const traces = [
      phone,
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      ZHANG,
      maskedName,
      syntheticNameFor(ZHANG),
      '120112',
      hex(blindIndex('phone', phone)),
      hex(document!.index),
      hex(document!.sealed),
      hex(document!.name),
    ];
    const before = await everything();
    expect(traces.filter((trace) => before.includes(trace)).length).toBeGreaterThan(6);

    expectOk(await user.call('closeAccount', close));

    const after = await everything();
    expect(traces.filter((trace) => after.includes(trace))).toEqual([]);
    expect(linesWith(after, accountId)).toEqual(['guardianship_by_account', 'guardianship_by_person']);
    expect(new Set(linesWith(after, personId))).toEqual(
      new Set(['enrolment', 'guardianship_by_account', 'guardianship_by_person', 'person', 'slot_holding']),
    );
    const links = await db`select ended_why from guardianship_by_person where account_id = ${accountId}`;
    expect(links).toMatchObject([{ ended_why: 'account-closed' }]);
    expect(await db`select state from enrolment where person_id = ${personId}`).toMatchObject([
      { state: 'account-closed' },
    ]);
    const until = Date.now() + 10_000;
    for (;;) {
      await gate.sync();
      if (gate.statusOf(first.status!.idx) === 1 || Date.now() > until) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(gate.statusOf(first.status!.idx)).toBe(1);
    expect(await user.call('me')).toMatchObject({ problem: { code: 'not-signed-in' } });
  }, 30_000);

  it('R7: leaves nothing in any room: passkeys, papers, appeals, claims, family', async () => {
    const me = await applied(ROOMY);
    await useEverything({ city, ...me }, CLAIMED);
    const asked = await applicant(city, ASKED);
    const { accountId: carer } = expectOk(await asked.call('me'));
    await asks(me.user, ASKED);
    await asks(asked, ROOMY);
    const { askedOfMe } = expectOk(await me.user.call('family'));
    expectOk(await answers(me.user, askedOfMe[0]!.requestId, true));
    const held = async () => {
      const text = await everything();
      return new Set([me.accountId, me.personId].flatMap((trace) => linesWith(text, trace)));
    };
    const before = await held();
    expect(ROOMS.filter((room) => !before.has(room))).toEqual([]);

    expectOk(await me.user.call('closeAccount', close));

    await toldJobsDone();
    // what was done about somebody else's code is theirs to read
    const stays = [...STAYS, 'family_act'].sort();
    expect([...(await held())].sort()).toEqual(stays);
    const { db } = city.service.services;
    expect(await db`select 1 from family_act where person_id = ${me.personId}`).toHaveLength(0);
    expect(expectOk(await asked.call('family'))).toMatchObject({ members: [], requests: [], askedOfMe: [] });
    expect(await db`select kind from notice where subject_id = ${carer}`).toContainEqual({
      kind: 'family-link-ended',
    });
    await expectPaperListed(me.personId);
  });

  it('R7: keeps the paper that a counter gave to somebody in the family', async () => {
    const { user, accountId } = await applied(ZHANG);
    const other = await applied('120101194803150318');
    const { db } = city.service.services;
    await insertGuardianship(db, {
      ...{ accountId, personId: other.personId, relation: 'parent' },
      at: now(),
    });
    expectOk(await other.user.call('issuePaper', { body: { personId: other.personId, size: 'card' } }));
    await db`update enrolment set account_id = null where person_id = ${other.personId}`;
    await db`delete from guardianship_by_person
      where person_id = ${other.personId} and account_id = ${other.accountId}`;
    expectOk(await user.call('closeAccount', close));
    expect(await db`select state from enrolment where person_id = ${other.personId}`).toEqual([
      { state: 'active' },
    ]);
    expect(await db`select 1 from paper where person_id = ${other.personId}`).toHaveLength(1);
    expect(await db`select how from family_act where person_id = ${other.personId}`).toEqual([
      { how: 'account-closed' },
    ]);
  });

  it('lets the person apply again, as somebody new where nothing was reported', async () => {
    const { user, personId } = await applied(ZHANG);
    expectOk(await user.call('closeAccount', close));
    const again = await applied(ZHANG);
    expect(again.personId).not.toBe(personId);
    expect((await again.user.enrol(1)).reply.colour.colour).toBe('green');
    expectOk(await again.user.call('closeAccount', close));
  });

  it('keeps what an office reported with its document and nothing else', async () => {
    const { user, personId, maskedName } = await applied(REPORTED);
    await reportTest(REPORTED);
    expectOk(await user.call('closeAccount', close));
    const { db } = city.service.services;
    expect(await db`select source_id from evidence where person_id = ${personId}`).toMatchObject([
      { source_id: 'lab-haihe' },
    ]);
    expect(
      await db`select name_sealed, masked_name, verified_at from identity_document where person_id = ${personId}`,
    ).toEqual([{ name_sealed: null, masked_name: null, verified_at: null }]);
    expect(await everything()).not.toContain(maskedName);
    expect((await applied(REPORTED)).personId).toBe(personId);
  });

  it('ends no orange code: who applies again has it again', async () => {
    const { user, personId } = await applied('120103197001010010');
    const sinceDay = Math.floor((now() + 8 * 3_600_000) / 86_400_000);
    const fever = { ...HEALTHY, symptoms: 'yes', symptomCodes: ['fever'], sinceDay };
    expect((await user.declare(fever)).colour).toBe('orange');
    expectOk(await user.call('closeAccount', close));
    const again = await applied('120103197001010010');
    expect(again.personId).toBe(personId);
    expect(expectOk(await again.user.call('colour')).colour).toBe('orange');
    expect(expectOk(await again.user.call('declarations')).declarations).toHaveLength(1);
  });

  it('ends the links of the account and those to its person; a child with another parent keeps everything', async () => {
    const one = await applied(ZHANG);
    const spouse = await applied(SPOUSE);
    const child = await applied(CHILD);
    const { db } = city.service.services;
    const link = (accountId: string, personId: string, relation: 'child' | 'spouse') =>
      insertGuardianship(db, { accountId, personId, relation, at: now() });
    await link(one.accountId, child.personId, 'child');
    await link(spouse.accountId, child.personId, 'child');
    await link(spouse.accountId, one.personId, 'spouse');
    expectOk(await one.user.call('closeAccount', close));
    const open = await db<{ accountId: string; personId: string }[]>`
      select account_id as "accountId", person_id as "personId" from guardianship_by_person
      where ended_at is null and (account_id = ${one.accountId} or person_id = ${one.personId})`;
    expect(open).toEqual([]);
    expect(expectOk(await child.user.call('declarations')).declarations).toHaveLength(1);
    const told = await db`select kind, facts from notice where subject_id = ${spouse.accountId}`;
    expect(told).toMatchObject([{ kind: 'family-link-ended', facts: { why: 'account-closed' } }]);
  });

  it('is refused without a code just given, without a session, and without having understood', async () => {
    const user: CityUser = city.visitor('resident');
    await user.signIn(String(phones++));
    const { accountId } = expectOk(await user.call('me'));
    const { db, clock } = city.service.services;
    await db`update session set confirmed_at = ${clock.realNow() - 300_001} where subject_id = ${accountId}`;
    expect(await user.call('closeAccount', close)).toMatchObject({
      problem: { code: 'confirmation-needed' },
    });
    expect(await user.call('closeAccount', { body: { understood: false } as never })).toMatchObject({
      ok: false,
    });
    expect(await city.visitor('resident').call('closeAccount', close)).toMatchObject({
      problem: { code: 'not-signed-in' },
    });
    expect(expectOk(await user.call('me')).accountId).toBe(accountId);
  });

  it('happens once when it is asked for five times at once', async () => {
    const { user } = await applied(ZHANG);
    const replies = await Promise.all(Array.from({ length: 5 }, () => user.call('closeAccount', close)));
    expect(replies.some(({ ok }) => ok)).toBe(true);
    const codes = replies.map((reply) => (reply.ok || reply.offline ? 'ok' : reply.problem.code));
    expect(codes.filter((code) => code !== 'ok' && code !== 'not-signed-in')).toEqual([]);
  });
});
