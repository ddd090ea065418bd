import { randomUUID } from 'node:crypto';
import type { ApiResult } from '@healthcode/contracts';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atConsole } from './_staff.ts';
import { approved, COMMUNITY, ticketOf, VENUE } from './_venues.ts';

/** More than the pool has connections, so that none is left for whoever wanted a second one. */
const AT_ONCE = 14;
const SOON_MS = 20_000;
const NUMBERS = Array.from({ length: AT_ONCE }, (_, nth) => nth);
let city: TestCity;
let community: CityUser;

beforeAll(async () => {
  city = await startTestCity();
  community = await atConsole(city, COMMUNITY);
});
afterAll(() => city.stop());

const codeOf = (reply: ApiResult<unknown>): string =>
  reply.ok ? 'ok' : reply.offline ? 'offline' : reply.problem.code;
const allOk = (replies: readonly ApiResult<unknown>[]) =>
  expect(replies.map(codeOf)).toEqual(replies.map(() => 'ok'));

describe('more requests at once than the database has connections', () => {
  it('register, ask, correct, decide and close as if they came one by one', {
    timeout: SOON_MS,
  }, async () => {
    const visitors = await Promise.all(
      NUMBERS.map(async (nth) => {
        const user = city.visitor('console');
        const venueId = randomUUID();
        return { user, ticket: await ticketOf(user, `137000003${10 + nth}`, venueId) };
      }),
    );
    const registered = await Promise.all(
      visitors.map(({ user, ticket }) =>
        user.call('registerVenue', { body: { ticket, name: '秦昭宁', venue: VENUE } }),
      ),
    );
    allOk(registered);
    const { user } = visitors[0]!;
    const asked = NUMBERS.map(() => ({ venueId: randomUUID() }));
    allOk(
      await Promise.all(
        asked.map(({ venueId }) => user.call('askVenue', { body: { venueId, venue: VENUE } })),
      ),
    );
    allOk(
      await Promise.all(
        asked.map((params) =>
          user.call('correctVenue', {
            params,
            body: { revision: 1, venue: { ...VENUE, nameZh: '海棠面馆' } },
          }),
        ),
      ),
    );
    allOk(
      await Promise.all(
        asked.map((params) =>
          community.call('decideVenue', { params, body: { revision: 2, decision: 'approve' } }),
        ),
      ),
    );
    allOk(await Promise.all(asked.map((params) => user.call('closeVenue', { params, body: {} }))));
  });

  it('enrol and revoke many', { timeout: SOON_MS }, async () => {
    const { manager, venueId } = await approved(city, community, '13700000340');
    const params = { venueId };
    allOk(
      await Promise.all(
        NUMBERS.map((nth) =>
          manager.call('enrolVenueStaff', {
            params,
            body: { phone: `137000003${50 + nth}`, name: '唐知夏' },
          }),
        ),
      ),
    );
    const { staff } = expectOk(await manager.call('venueStaff', { params }));
    expect(staff).toHaveLength(AT_ONCE);
    allOk(
      await Promise.all(
        staff.map(({ staffId }) => manager.call('revokeVenueStaff', { params: { venueId, staffId } })),
      ),
    );
  });
});

describe('two venues that let the same person go at once', () => {
  it('leave nobody signed in who works nowhere, however their steps fall', { timeout: 60_000 }, async () => {
    const one = await approved(city, community, '13700000371');
    const two = await approved(city, community, '13700000372');
    const places = [one, two];
    for (const [nth, phone] of ['13700000373', '13700000374', '13700000375', '13700000376'].entries()) {
      let staffId = '';
      for (const { manager, venueId } of places) {
        const body = { phone, name: '唐知夏' };
        const list = expectOk(await manager.call('enrolVenueStaff', { params: { venueId }, body }));
        staffId = list.staff.find(({ phoneHint }) => phoneHint?.endsWith(phone.slice(-4)))!.staffId;
      }
      const user = city.visitor('gate');
      await user.signIn(phone);
      const gate = new TestGate(user);
      await gate.enrol();
      await Promise.all(
        (nth % 2 === 0 ? places : places.toReversed()).map(({ manager, venueId }) =>
          manager.call('revokeVenueStaff', { params: { venueId, staffId } }).then(expectOk),
        ),
      );
      expect(codeOf(await user.call('gateMe'))).toBe('not-signed-in');
      const keys = await user.call('gateKeys', { params: { deviceId: gate.deviceId } });
      expect(codeOf(keys)).toBe('not-signed-in');
    }
  });

  it('leave whoever another venue enrols meanwhile able to sign in there', { timeout: 60_000 }, async () => {
    const one = await approved(city, community, '13700000381');
    const two = await approved(city, community, '13700000382');
    const { db } = city.service.services;
    for (const phone of ['13700000383', '13700000384', '13700000385', '13700000386', '13700000387']) {
      const body = { phone, name: '唐知夏' };
      const enrolAt = ({ manager, venueId }: typeof one) =>
        manager.call('enrolVenueStaff', { params: { venueId }, body });
      const { staff } = expectOk(await enrolAt(one));
      const { staffId } = staff.find(({ phoneHint }) => phoneHint?.endsWith(phone.slice(-4)))!;
      const params = { venueId: one.venueId, staffId };
      allOk(await Promise.all([one.manager.call('revokeVenueStaff', { params }), enrolAt(two)]));
      const [row] = await db<{ endedAt: number | null }[]>`
        select ended_at as "endedAt" from staff where staff_id = ${staffId}`;
      expect(row!.endedAt).toBeNull();
    }
  });
});
