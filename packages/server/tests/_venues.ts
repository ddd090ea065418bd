import { randomUUID } from 'node:crypto';
import type { VenueForm } from '@healthcode/contracts';
import { type CityUser, expectOk, type TestCity } from '@healthcode/testkit/city';

export const COMMUNITY = '13800000010';
export const MANAGER = '13800000011';

/** A restaurant in the street that the demo's community worker answers for. */
export const VENUE: VenueForm = {
  type: 'restaurant',
  nameZh: '海棠小馆',
  nameEn: 'Haitang Kitchen',
  addressZh: '云帆里 9 号',
  addressEn: '9 Yunfanli',
  district: '120101',
  street: '120101002',
  community: '云帆里社区',
};

/** The ticket for one venue, of somebody who has just shown that this phone is theirs. */
export async function ticketOf(
  user: CityUser,
  phone: string,
  venueId: string = randomUUID(),
): Promise<string> {
  expectOk(await user.call('registrationCode', { body: { phone } }));
  const code = await user.newestCode(phone);
  return expectOk(await user.call('registrationTicket', { body: { phone, code, venueId } })).ticket;
}

/** A manager with a venue that waits to be decided. */
export async function registered(
  city: TestCity,
  phone: string,
  venue: Partial<VenueForm> = {},
): Promise<{ manager: CityUser; venueId: string }> {
  const manager = city.visitor('console');
  const ticket = await ticketOf(manager, phone);
  const body = { ticket, name: '秦昭宁', venue: { ...VENUE, ...venue } };
  return { manager, venueId: expectOk(await manager.call('registerVenue', { body })).venueId };
}

/** A manager with a venue that this community worker has approved. */
export async function approved(
  city: TestCity,
  community: CityUser,
  phone: string,
  venue: Partial<VenueForm> = {},
): Promise<{ manager: CityUser; venueId: string }> {
  const made = await registered(city, phone, venue);
  const params = { venueId: made.venueId };
  expectOk(await community.call('decideVenue', { params, body: { revision: 1, decision: 'approve' } }));
  return made;
}
