import type {
  RegistrationForm,
  RequestOf,
  VenueKind,
  VenueList,
  VenueListed,
  VenueView,
} from '@healthcode/contracts';
import {
  describeVenueType,
  type Localised,
  type VenueType,
  venueAfter,
  venueOptions,
  venueTypeAt,
} from '@healthcode/domain';
import {
  countVenuesInArea,
  countWaitingAt,
  findStaffSealed,
  findVenue,
  listStaff,
  listVenueActs,
  listVenuesInArea,
  listVenuesOfManager,
  type RegisteredVenueRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireAreaStaff, requireSeat } from '../sign-in/console-staff.ts';
import { concerns } from './venue-access.ts';

const PAGE = 50;
const ACTS = 50;

/** What the form offers: kinds of venue with what they mean, districts with their streets. */
export function readRegistrationForm({ policy }: Services): RegistrationForm {
  return {
    kinds: policy.venuePolicies.venueTypes.map(kindOf),
    districts: policy.districts.map(({ code, name }) => ({
      code,
      name,
      streets: [...(policy.areas.find((area) => area.code === code)?.streets ?? [])],
    })),
  };
}

/** A manager's own venues; for those who decide, the ones of their area in one state. */
export async function listMyVenues(
  services: Services,
  staffId: string,
  { state = 'asked', after }: RequestOf<'venues'>['query'],
): Promise<VenueList> {
  const seat = await requireSeat(services, staffId);
  if (seat.role === 'manager') {
    const own = await listVenuesOfManager(services.db, staffId);
    return { venues: own.map((venue) => listedOf(services, venue)), total: own.length, next: null };
  }
  const filter = { area: (await requireAreaStaff(services, staffId)).area, state };
  const [total, rows] = await Promise.all([
    countVenuesInArea(services.db, filter),
    listVenuesInArea(services.db, { ...filter, after: placeInList(after), limit: PAGE + 1 }),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const next = rows.length > PAGE && last ? `${last.since}.${last.venueId}` : null;
  return { venues: page.map((venue) => listedOf(services, venue)), total, next };
}

function placeInList(after: string | undefined): { since: number; venueId: string } | null {
  if (after === undefined) return null;
  const [since = '', venueId = ''] = after.split('.');
  return { since: Number(since), venueId };
}

/** One venue, for its manager or for whoever answers for its area. */
export async function viewVenue(services: Services, staffId: string, venueId: string): Promise<VenueView> {
  const seat = await requireSeat(services, staffId);
  const venue = await findVenue(services.db, venueId);
  if (venue === null || !concerns(seat, venue)) throw new ProblemError('venue-unknown');
  const decides = seat.role !== 'manager';
  const type = venueTypeAt(services.policy.venuePolicies, venue);
  const plain = venueTypeAt(services.policy.venuePolicies, { type: venue.type });
  if (type === null || plain === null) throw new Error('a venue of a type that the policies do not have');
  return {
    venue: listedOf(services, venue),
    revision: venue.revision,
    form: formOf(venue),
    choice: venue.choice,
    kind: kindOf(plain),
    rules: describeVenueType(type).map(({ text }) => text),
    acts: await actsOf(services, staffId, venueId),
    manager: decides ? await managerOf(services, venue.managerId) : null,
    waiting: await countWaitingAt(services.db, venueId),
    may: {
      manage: !decides,
      decide: decides && venueAfter(venue.state, 'approve') !== null,
      shut: decides && venueAfter(venue.state, 'shut') !== null,
    },
  };
}

async function actsOf({ db }: Services, staffId: string, venueId: string): Promise<VenueView['acts']> {
  const acts = await listVenueActs(db, venueId, ACTS);
  const staff = await listStaff(db, [...new Set(acts.map((act) => act.staffId))]);
  const known = new Map(staff.map((row) => [row.staffId, row]));
  return acts.flatMap(({ act, at, reason, staffId: by }) => {
    const who = known.get(by);
    if (!who) return [];
    return [{ act, at, reason, by: { name: who.maskedName, office: who.office, mine: by === staffId } }];
  });
}

async function managerOf({ db, fieldCipher }: Services, managerId: string | null) {
  const sealed = managerId === null ? null : await findStaffSealed(db, managerId);
  if (managerId === null || !sealed?.nameSealed) return null;
  const open = (bytes: Uint8Array, column: string) =>
    fieldCipher.open(bytes, { table: 'staff', rowId: managerId, column });
  return {
    name: open(sealed.nameSealed, 'name'),
    phone: sealed.phoneSealed && open(sealed.phoneSealed, 'phone'),
  };
}

const kindOf = (type: VenueType): VenueKind => ({
  id: type.id,
  name: type.name,
  policy: type.policy,
  rules: describeVenueType(type).map(({ text }) => text),
  options: venueOptions(type),
});

const UNKNOWN: Localised = { zh: '', en: '' };

function listedOf({ policy }: Services, venue: RegisteredVenueRow): VenueListed {
  const { venueId, type, name, address, district, community, state, since } = venue;
  const streets = policy.areas.find(({ code }) => code === district)?.streets;
  return {
    ...{ venueId, type, name, address, district, community, state, since },
    typeName: policy.venuePolicies.venueTypes.find(({ id }) => id === type)?.name ?? UNKNOWN,
    districtName: policy.districts.find(({ code }) => code === district)?.name ?? UNKNOWN,
    streetName: streets?.find(({ code }) => code === venue.street)?.name ?? null,
  };
}

/** As it was typed: English that stands for the Chinese was left empty. */
function formOf({ type, name, address, district, street, community }: RegisteredVenueRow): VenueView['form'] {
  const english = (text: Localised) => (text.en === text.zh ? '' : text.en);
  return {
    type,
    nameZh: name.zh,
    nameEn: english(name),
    addressZh: address.zh,
    addressEn: english(address),
    district,
    street: street ?? '',
    community: community ?? '',
  };
}
