import type { Alarm, AlarmList } from '@healthcode/contracts';
import type { Localised } from '@healthcode/domain';
import {
  type AlarmRow,
  countUnseenAlarms,
  findAlarm,
  listAlarms,
  listBatchNames,
  listStaff,
  listVenues,
  markAlarmSeen,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';

const LISTED = 200;

/** What officers must look at; all officers see all of it. */
export async function readAlarms(services: Services, staffId: string): Promise<AlarmList> {
  await requireOfficer(services, staffId);
  const rows = await listAlarms(services.db, LISTED);
  const known = await knownOf(services, rows);
  return {
    unseen: await countUnseenAlarms(services.db),
    alarms: rows.map((row) => viewOf(services, row, known)),
  };
}

/** One officer has looked at it, for all of them. */
export async function seeAlarm(
  services: Services,
  staffId: string,
  alarmId: string,
  note: string,
): Promise<AlarmList> {
  await requireOfficer(services, staffId);
  const at = services.clock.cityNow();
  const marked = await markAlarmSeen(services.db, alarmId, { staffId, at, note: note.trim() });
  if (marked) return readAlarms(services, staffId);
  throw new ProblemError((await findAlarm(services.db, alarmId)) ? 'alarm-seen' : 'alarm-unknown');
}

interface Known {
  readonly staff: ReadonlyMap<string, StaffRow>;
  readonly batches: ReadonlyMap<string, { readonly fileName: string; readonly sourceId: string }>;
  readonly venues: ReadonlyMap<string, Localised>;
}

async function knownOf({ db }: Services, rows: readonly AlarmRow[]): Promise<Known> {
  const ofKind = (kinds: readonly string[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  const staffIds = [
    ...ofKind(['officer-reds', 'look-ups-of-nobody']),
    ...rows.flatMap(({ seenBy }) => seenBy ?? []),
  ];
  const staff = await listStaff(db, [...new Set(staffIds)]);
  const batches = await listBatchNames(db, ofKind(['batch-waiting', 'batch-reds']));
  const venues = await listVenues(db, ofKind(['copied-code']));
  return {
    staff: new Map(staff.map((row) => [row.staffId, row])),
    batches: new Map(batches.map((row) => [row.batchId, row])),
    venues: new Map(venues.map(({ venueId, name }) => [venueId, name])),
  };
}

function viewOf(services: Services, row: AlarmRow, known: Known): Alarm {
  const { alarmId, kind, subject, at, facts, seenBy, seenAt, seenNote } = row;
  const seer = seenBy === null ? undefined : known.staff.get(seenBy);
  return {
    ...{ alarmId, kind, subject, at },
    facts: numbersOf(facts),
    name: nameOf(services, row, known),
    source: sourceOf(services, row, known),
    seen:
      seer === undefined || seenAt === null
        ? null
        : { by: { name: seer.maskedName, office: seer.office }, at: seenAt, note: seenNote ?? '' },
  };
}

/** Lists, of internal ids, are for whoever reads the database. */
const numbersOf = (facts: AlarmRow['facts']): Alarm['facts'] =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'string' ? [[name, value]] : [],
    ),
  );

const inBoth = (text: string): Localised => ({ zh: text, en: text });

function nameOf(
  { policy }: Services,
  { kind, subject }: AlarmRow,
  { staff, batches, venues }: Known,
): Localised | null {
  switch (kind) {
    case 'district-swing':
      return policy.districts.find(({ code }) => code === subject)?.name ?? null;
    case 'officer-reds':
    case 'look-ups-of-nobody':
      return staff.has(subject) ? inBoth(staff.get(subject)!.maskedName) : null;
    case 'batch-waiting':
    case 'batch-reds':
      return batches.has(subject) ? inBoth(batches.get(subject)!.fileName) : null;
    case 'copied-code':
      return venues.get(subject) ?? null;
    default:
      return null;
  }
}

function sourceOf(
  services: Services,
  { kind, subject }: AlarmRow,
  { staff, batches }: Known,
): Localised | null {
  const sourceId =
    kind === 'source-day' || kind === 'source-three-days'
      ? subject
      : (batches.get(subject)?.sourceId ?? staff.get(subject)?.sourceId);
  return sourceId ? sourceName(services, sourceId) : null;
}
