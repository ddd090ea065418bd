import type { PassedItem, PassedList, RequestOf } from '@healthcode/contracts';
import type { Colour, Localised, PassedKind, PassedState } from '@healthcode/domain';
import { type Db, type ListedPassedRow, listPassedOn, listStaff, type StaffRow } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { logLooks } from '../people/looks.ts';
import { requireAreaStaff } from '../sign-in/console-staff.ts';

const A_PAGE = 50;
const OPEN: readonly PassedState[] = ['waiting', 'seen'];

/** Who was passed on in the reader's area. Everybody listed is told: the page and its traces are one transaction. */
export async function listPassed(
  services: Services,
  staffId: string,
  { state, after }: RequestOf<'passedOn'>['query'],
): Promise<PassedList> {
  const staff = await requireAreaStaff(services, staffId);
  const states: readonly PassedState[] =
    state === 'open' ? OPEN : state === 'contacted' ? ['contacted'] : [...OPEN, 'contacted'];
  return services.db.begin(async (tx) => {
    const limit = A_PAGE + 1;
    const rows = await listPassedOn(tx, { area: staff.area, states, after: cursorOf(after), limit });
    const page = rows.slice(0, A_PAGE);
    const personIds = [...new Set(page.map(({ personId }) => personId))];
    const at = services.clock.cityNow();
    await logLooks(tx, staff, { personIds, what: 'list', reason: 'passed-on', at });
    const last = rows.length > A_PAGE ? page.at(-1) : undefined;
    return {
      area: areaName(services, staff.area),
      items: await itemsOf(services, tx, page),
      next: last ? `${last.at}.${last.personId}.${last.kind}` : null,
    };
  });
}

function cursorOf(after: string | undefined) {
  if (after === undefined) return null;
  const [at = '', personId = '', kind = ''] = after.split('.');
  return { at: Number(at), personId, kind: kind as PassedKind };
}

export async function itemsOf(
  services: Services,
  tx: Db,
  rows: readonly ListedPassedRow[],
): Promise<PassedItem[]> {
  const ids = rows.flatMap(({ seenBy, contactedBy }) => [seenBy, contactedBy].filter((id) => id !== null));
  const staff = new Map((await listStaff(tx, [...new Set(ids)])).map((row) => [row.staffId, row]));
  return rows.map(({ documentType, hintLastTwo, venueId: _, passedAt: __, area, ...row }) => ({
    ...row,
    hint: { type: documentType, lastTwo: hintLastTwo },
    colour: (row.colour ?? 'green') as Colour,
    streetName: areaName(services, area),
    seenBy: whoOf(staff, row.seenBy),
    contactedBy: whoOf(staff, row.contactedBy),
  }));
}

function whoOf(staff: ReadonlyMap<string, StaffRow>, staffId: string | null) {
  const row = staffId === null ? undefined : staff.get(staffId);
  return row ? { name: row.maskedName, office: row.office } : null;
}

/** A street with its district, or a district, in words; null: neither. */
export function areaName({ policy }: Services, area: string | null): Localised | null {
  if (area === null) return null;
  const code = area.slice(0, 6);
  const district = policy.districts.find((one) => one.code === code)?.name;
  if (district === undefined) return null;
  const streets = policy.areas.find((one) => one.code === code)?.streets;
  const street = streets?.find((one) => one.code === area)?.name;
  if (street === undefined) return district;
  return { zh: `${district.zh}${street.zh}`, en: `${street.en}, ${district.en}` };
}
