import { randomUUID } from 'node:crypto';
import type { ApiResult, RequestOf, VenueList } from '@healthcode/contracts';
import { type CityUser, expectOk, inboxAt, startTestCity, type TestCity } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, atConsole } from './_staff.ts';
import { approved, COMMUNITY, MANAGER, registered, ticketOf, VENUE } from './_venues.ts';

let city: TestCity;
let community: CityUser;
let demoManager: CityUser;

beforeAll(async () => {
  city = await startTestCity();
  community = await atConsole(city, COMMUNITY);
  demoManager = await atConsole(city, MANAGER);
});
afterAll(() => city.stop());

const inboxOf = (phone: string) => inboxAt(city.visitor('resident').origin)(phone);
/** So that a phone which has just had a code gets another one. */
const forgetCodes = () => city.service.services.db`delete from one_time_code`;
const codeOf = (reply: ApiResult<unknown>): string =>
  reply.ok ? 'ok' : reply.offline ? 'offline' : reply.problem.code;
const pathsOf = (reply: ApiResult<unknown>): string[] =>
  reply.ok || reply.offline ? [] : (reply.problem.errors ?? []).map(({ path }) => path);
const waiting = async (user = community) =>
  expectOk(await user.call('venues', { query: {} })).venues.map(({ venueId }) => venueId);
const decide = (
  user: CityUser,
  venueId: string,
  body: { revision: number; decision: 'approve' | 'refuse'; reason?: string },
) => user.call('decideVenue', { params: { venueId }, body });
const viewOf = async (user: CityUser, venueId: string) =>
  expectOk(await user.call('venueView', { params: { venueId } }));

describe('registering a venue', () => {
  it('makes whoever has the phone its manager, signed in, and puts it before the community of its street', async () => {
    const { manager, venueId } = await registered(city, '13700000001');
    expect(expectOk(await manager.call('officerMe'))).toMatchObject({ role: 'manager', name: '秦*宁' });
    expect(expectOk(await manager.call('venues', { query: {} })).venues).toMatchObject([
      { venueId, state: 'asked', name: { zh: '海棠小馆' }, streetName: { zh: '小白楼街道' } },
    ]);
    expect(await waiting()).toContain(venueId);
    const { manager: named, may } = await viewOf(community, venueId);
    expect(named).toEqual({ name: '秦昭宁', phone: '13700000001' });
    expect(may).toEqual({ manage: false, decide: true, shut: false });
  });

  it('answers a known and an unknown phone alike, and sends a code to both', async () => {
    const visitor = city.visitor('console');
    for (const phone of ['13800000004', '13700000099']) {
      const sent = await visitor.call('registrationCode', { body: { phone } });
      expect(Object.keys(expectOk(sent))).toEqual(['expiresAt', 'resendAfterSeconds']);
      expect(await visitor.newestCode(phone)).toMatch(/^\d{6}$/);
    }
  });

  it('refuses a phone that has another seat at the console, whoever holds it', async () => {
    const visitor = city.visitor('console');
    const ticket = await ticketOf(visitor, '13800000006');
    const body = { ticket, name: '秦昭宁', venue: VENUE };
    expect(codeOf(await visitor.call('registerVenue', { body }))).toBe('registration-other-role');
    expect(codeOf(await visitor.call('officerMe'))).toBe('not-signed-in');
  });

  it('says every field that is wrong, and keeps nothing of it', async () => {
    const visitor = city.visitor('console');
    const ticket = await ticketOf(visitor, '13700000002');
    const send = (name: string, venue: Partial<typeof VENUE>) =>
      visitor.call('registerVenue', { body: { ticket, name, venue: { ...VENUE, ...venue } } });
    const wrong = await send('秦昭宁', { nameZh: '', street: '120102001' });
    expect([codeOf(wrong), pathsOf(wrong)]).toEqual(['venue-form', ['/venue/nameZh', '/venue/street']]);
    expect(pathsOf(await send('  ', {}))).toEqual(['/name']);
    expect(codeOf(await send('秦昭宁', {}))).toBe('ok');
  });

  it('takes no ticket that was changed or is of somebody’s own making', async () => {
    const visitor = city.visitor('console');
    const ticket = await ticketOf(visitor, '13700000003');
    const [id, sealed = ''] = ticket.split('.');
    for (const forged of [
      'x',
      `${id}.`,
      `${id}.${sealed.slice(0, -2)}AA`,
      `${crypto.randomUUID()}.${sealed}`,
    ]) {
      const body = { ticket: forged, name: '秦昭宁', venue: VENUE };
      expect(codeOf(await visitor.call('registerVenue', { body }))).toBe('registration-expired');
    }
  });

  it('takes a right code once, and a code for signing in not at all', async () => {
    const visitor = city.visitor('console');
    const phone = '13700000004';
    expectOk(await visitor.call('registrationCode', { body: { phone } }));
    const code = await visitor.newestCode(phone);
    expect(codeOf(await visitor.call('signIn', { body: { phone, code } }))).not.toBe('ok');
    const body = { phone, code, venueId: randomUUID() };
    expect(codeOf(await visitor.call('registrationTicket', { body }))).toBe('ok');
    expect(codeOf(await visitor.call('registrationTicket', { body }))).toBe('code-expired');
  });

  it('asks for one venue, however often it is sent and from how many tickets for it', async () => {
    const venueId = randomUUID();
    const [lost, again] = [city.visitor('console'), city.visitor('console')];
    const ticket = await ticketOf(lost, '13700000010', venueId);
    const send = (user: CityUser, given: string) =>
      user.call('registerVenue', { body: { ticket: given, name: '秦昭宁', venue: VENUE } });
    const replies = await Promise.all([send(lost, ticket), send(again, ticket), send(lost, ticket)]);
    const renewed = await city.visitor('console').call('registerVenue', {
      body: { ticket: await anotherTicket('13700000010', venueId), name: '秦昭宁', venue: VENUE },
    });
    expect([...replies, renewed].map((reply) => expectOk(reply).venueId)).toEqual(Array(4).fill(venueId));
    const { venues } = expectOk(await again.call('venues', { query: {} }));
    expect(venues.map((venue) => venue.venueId)).toEqual([venueId]);
    expect((await viewOf(again, venueId)).acts.map(({ act }) => act)).toEqual(['asked']);
    const further = { venueId: randomUUID(), venue: VENUE };
    for (const _ of [1, 2]) expectOk(await again.call('askVenue', { body: further }));
    expect(expectOk(await again.call('venues', { query: {} })).venues).toHaveLength(2);
    expect(codeOf(await demoManager.call('askVenue', { body: further }))).toBe('venue-unknown');
  });

  /** Of a phone that has just had a code. */
  async function anotherTicket(phone: string, venueId: string): Promise<string> {
    await forgetCodes();
    return ticketOf(city.visitor('console'), phone, venueId);
  }
});

describe('the community’s decision', () => {
  it('refuses with a reason, is corrected and asked again, and approves; each step with who and when', async () => {
    const { manager, venueId } = await registered(city, '13700000005');
    expect(codeOf(await decide(community, venueId, { revision: 1, decision: 'refuse', reason: ' ' }))).toBe(
      'venue-reason-missing',
    );
    expectOk(
      await decide(community, venueId, { revision: 1, decision: 'refuse', reason: '地址不对，门牌是 19 号' }),
    );
    const refused = await viewOf(manager, venueId);
    expect(refused.venue.state).toBe('refused');
    expect(refused.acts[0]).toMatchObject({ act: 'refused', reason: '地址不对，门牌是 19 号' });
    const params = { venueId };
    const body = { revision: refused.revision, venue: { ...VENUE, addressZh: '云帆里 19 号' } };
    const asked = expectOk(await manager.call('correctVenue', { params, body }));
    expect(codeOf(await decide(community, venueId, { revision: 1, decision: 'approve' }))).toBe(
      'venue-changed',
    );
    const done = expectOk(
      await decide(community, venueId, { revision: asked.revision, decision: 'approve' }),
    );
    expect(done.acts.map(({ act }) => act)).toEqual(['approved', 'corrected', 'refused', 'asked']);
    expect(done.acts[0]!.by).toMatchObject({ mine: true, office: { zh: '和平区小白楼街道 云帆里社区' } });
    expect(
      codeOf(
        await decide(community, venueId, { revision: done.revision, decision: 'refuse', reason: '不行不行' }),
      ),
    ).toBe('venue-step');
  });

  it('tells the manager by a text message, which names nobody', async () => {
    await approved(city, community, '13700000006');
    await expect
      .poll(async () => (await inboxOf('13700000006')).messages.map(({ text }) => text).join())
      .toContain('“海棠小馆”的登记已通过');
    const { messages } = await inboxOf('13700000006');
    expect(messages.map(({ text }) => text).join()).not.toContain('秦');
  });

  it('is of the street or its district: another street and another district see nothing of it', async () => {
    const { venueId } = await registered(city, '13700000007');
    const office = { zh: '测试街道', en: 'Test street' };
    await addStaff(city, '13700000050', { role: 'community', office, area: '120101001' });
    await addStaff(city, '13700000051', { role: 'officer', office, area: '120102' });
    await addStaff(city, '13700000052', { role: 'community', office, area: null });
    for (const phone of ['13700000050', '13700000051']) {
      const other = await atConsole(city, phone);
      expect(await waiting(other)).not.toContain(venueId);
      expect(codeOf(await decide(other, venueId, { revision: 1, decision: 'approve' }))).toBe(
        'venue-unknown',
      );
      expect(codeOf(await other.call('venueView', { params: { venueId } }))).toBe('venue-unknown');
    }
    const nowhere = await atConsole(city, '13700000052');
    expect(codeOf(await nowhere.call('venues', { query: {} }))).toBe('not-allowed');
    const district = await atConsole(city, '13800000005');
    expect(await waiting(district)).toContain(venueId);
    expect(codeOf(await decide(district, venueId, { revision: 1, decision: 'approve' }))).toBe('ok');
  });

  it('is nobody’s else: not the manager’s own, not a laboratory’s', async () => {
    const { manager, venueId } = await registered(city, '13700000008');
    const laboratory = await atConsole(city, '13800000003');
    for (const user of [manager, laboratory]) {
      expect(codeOf(await decide(user, venueId, { revision: 1, decision: 'approve' }))).toBe('not-allowed');
    }
  });
});

describe('closing an approved venue in the city’s name', () => {
  const close = (user: CityUser, venueId: string, reason?: string) =>
    user.call('closeVenue', { params: { venueId }, body: reason === undefined ? {} : { reason } });
  const REASON = '多次不查健康码，已告诫两次';

  it('takes a reason, which the manager reads with who and when, and is told of by a text message', async () => {
    const { manager, venueId } = await approved(city, community, '13700000011');
    expect((await viewOf(community, venueId)).may).toEqual({ manage: false, decide: false, shut: true });
    for (const reason of [undefined, '   ', '不行了']) {
      const reply = await close(community, venueId, reason);
      expect([codeOf(reply), pathsOf(reply)]).toEqual(['venue-reason-missing', ['/reason']]);
    }
    expect((await viewOf(manager, venueId)).venue.state).toBe('approved');
    const closed = expectOk(await close(community, venueId, ` ${REASON} `));
    expect(closed.may).toEqual({ manage: false, decide: false, shut: false });
    const [act] = (await viewOf(manager, venueId)).acts;
    expect(act).toMatchObject({ act: 'closed', reason: REASON, by: { mine: false } });
    expect(act!.by.office.zh).toBe('和平区小白楼街道 云帆里社区');
    expect(codeOf(await close(community, venueId, REASON))).toBe('venue-step');
    await expect
      .poll(async () => (await inboxOf('13700000011')).messages.map(({ text }) => text).join())
      .toContain('已由社区或主管部门关闭');
  });

  it('is for the officers of its district and of the city too, and for nobody else', async () => {
    const office = { zh: '市卫生健康委员会', en: 'Health commission' };
    await addStaff(city, '13700000053', { role: 'officer', office, area: null });
    await addStaff(city, '13700000054', { role: 'officer', office, area: '120102' });
    await forgetCodes();
    const strangers = await Promise.all(
      ['13700000054', '13800000003'].map((phone) => atConsole(city, phone)),
    );
    for (const [phone, owner] of [
      ['13800000005', '13700000012'],
      ['13700000053', '13700000013'],
    ] as const) {
      const { manager, venueId } = await approved(city, community, owner);
      for (const stranger of [...strangers, demoManager]) {
        expect(codeOf(await close(stranger, venueId, REASON))).toBe('venue-unknown');
      }
      const officer = await atConsole(city, phone);
      expectOk(await close(officer, venueId, REASON));
      expect((await viewOf(manager, venueId)).venue.state).toBe('closed');
    }
  });

  it('is not the answer to a venue that waits', async () => {
    const { venueId } = await registered(city, '13700000014');
    expect(codeOf(await close(community, venueId, REASON))).toBe('venue-step');
  });
});

describe('a manager', () => {
  it('has their own venues and no others', async () => {
    const { manager, venueId } = await registered(city, '13700000009');
    const venues = expectOk(await demoManager.call('venues', { query: {} })).venues;
    expect(venues).toHaveLength(4);
    const params = { venueId };
    for (const call of [
      demoManager.call('venueView', { params }),
      demoManager.call('venueStaff', { params }),
      demoManager.call('venueCounts', { params }),
      demoManager.call('venueDays', { params }),
      demoManager.call('closeVenue', { params, body: {} }),
      demoManager.call('chooseVenueRules', { params, body: { choice: {} } }),
    ])
      expect(codeOf(await call)).toBe('venue-unknown');
    expect(codeOf(await manager.call('closeVenue', { params, body: {} }))).toBe('ok');
    expect((await viewOf(manager, venueId)).venue.state).toBe('closed');
    expect(await waiting()).not.toContain(venueId);
  });

  it('sees none of the offices’ rooms', async () => {
    for (const call of [
      demoManager.call('overview'),
      demoManager.call('people', { query: { colour: 'red' } }),
      demoManager.call('checksToday'),
      demoManager.call('events'),
      demoManager.call('passedOn', { query: {} }),
    ])
      expect(codeOf(await call)).toBe('not-allowed');
  });

  it('is stricter within the city’s bounds, and the gate is told; beyond them it is refused', async () => {
    const { venues } = expectOk(await demoManager.call('venues', { query: {} }));
    const mall = venues.find(({ type }) => type === 'mall')!;
    const params = { venueId: mall.venueId };
    const choice = { policy: 'required', temperature: 'measured', statusListMaxAgeMinutes: 60 } as const;
    const view = expectOk(await demoManager.call('chooseVenueRules', { params, body: { choice } }));
    expect(view.choice).toEqual(choice);
    expect(view.rules[0]!.zh).toContain('绿码、体温正常');
    const gate = city.visitor('gate');
    await gate.signIn('13800000001');
    const bundle = expectOk(await gate.call('gateBundle'));
    expect(bundle.venues.find(({ venueId }) => venueId === mall.venueId)?.choice).toEqual(choice);
    const beyond = { choice: { statusListMaxAgeMinutes: 59 } };
    expect(codeOf(await demoManager.call('chooseVenueRules', { params, body: beyond }))).toBe('venue-choice');
    const metro = venues.find(({ type }) => type === 'metro')!;
    const weaker = { params: { venueId: metro.venueId }, body: { choice: { policy: 'required' } as const } };
    expect(codeOf(await demoManager.call('chooseVenueRules', weaker))).toBe('venue-choice');
  });
});

describe('the list of an area', () => {
  /** As many approved venues of one street; every other came to its state at the same moment as the one before. */
  async function manyApproved(count: number): Promise<string[]> {
    const { db, clock } = city.service.services;
    const at = clock.cityNow() - 1_000_000;
    const rows = Array.from({ length: count }, (_, nth) => at + (nth >> 1));
    const made = await db<{ venueId: string }[]>`
      insert into venue (venue_id, venue_type, name, address, district, street, community, state, created_at)
      select gen_random_uuid(), 'restaurant', ${db.json({ zh: '海棠小馆', en: 'Haitang Kitchen' })},
        ${db.json({ zh: '云帆里 9 号', en: '9 Yunfanli' })}, '120104', '120104002', '南开社区', 'approved', t.at
      from unnest(${rows}::bigint[]) as t(at) returning venue_id as "venueId"`;
    return made.map(({ venueId }) => venueId);
  }

  it('comes page by page, each venue once, and says how many there are', async () => {
    const made = await manyApproved(123);
    const office = { zh: '南开社区', en: 'Nankai community' };
    await addStaff(city, '13700000080', { role: 'community', office, area: '120104002' });
    const officer = await atConsole(city, '13700000080');
    const seen: string[] = [];
    const lengths: number[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const query: RequestOf<'venues'>['query'] = { state: 'approved', ...(after && { after }) };
      const { venues, total, next }: VenueList = expectOk(await officer.call('venues', { query }));
      expect(total).toBe(made.length);
      lengths.push(venues.length);
      seen.push(...venues.map(({ venueId }) => venueId));
      after = next;
    }
    expect(lengths).toEqual([50, 50, 23]);
    expect(seen.toSorted()).toEqual(made.toSorted());
  });
});
