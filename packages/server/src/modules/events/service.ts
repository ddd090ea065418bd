import type { EventList, ExposureEvent, RequestOf } from '@healthcode/contracts';
import {
  answerEvent,
  type ExposureEventRow,
  findEvent,
  listEvents,
  listStaff,
  proposeEvent,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConsoleStaff, requireOfficer } from '../sign-in/console-staff.ts';

const LISTED = 200;

/** The newest events. A source sees those it may refer to: the confirmed ones. */
export async function listExposureEvents(services: Services, staffId: string): Promise<EventList> {
  const staff = await requireConsoleStaff(services, staffId);
  const rows = await listEvents(services.db, LISTED);
  const visible = staff.role === 'officer' ? rows : rows.filter((row) => row.confirmedAt !== null);
  return { events: await viewsOf(services, staff, visible) };
}

/** A first officer's word. Nothing may refer to the event until a second officer has confirmed it. */
export async function proposeExposureEvent(
  services: Services,
  staffId: string,
  event: RequestOf<'proposeEvent'>['body'],
): Promise<ExposureEvent> {
  const staff = await requireOfficer(services, staffId);
  const at = services.clock.cityNow();
  if (event.endsAt < event.startsAt || event.endsAt > at) throw new ProblemError('event-times');
  if (!services.policy.districts.some(({ code }) => code === event.district))
    throw new ProblemError('bad-request', { errors: [{ path: '/district', code: 'district-unknown' }] });
  const made = await proposeEvent(services.db, { ...event, proposedBy: staffId, proposedAt: at });
  if (!made) throw new ProblemError('event-exists');
  return viewOf(services, staff, event.eventId);
}

/** A second officer's answer: another person than the first, once. */
export async function answerProposedEvent(
  services: Services,
  staffId: string,
  eventId: string,
  confirms: boolean,
): Promise<ExposureEvent> {
  const staff = await requireOfficer(services, staffId);
  const at = services.clock.cityNow();
  const taken = await answerEvent(services.db, { eventId, staffId, at, confirms });
  if (taken) return viewOf(services, staff, eventId);
  throw new ProblemError((await findEvent(services.db, eventId)) ? 'event-answered' : 'event-unknown');
}

async function viewOf(services: Services, staff: StaffRow, eventId: string): Promise<ExposureEvent> {
  const row = await findEvent(services.db, eventId);
  const [view] = await viewsOf(services, staff, row ? [row] : []);
  return view!;
}

async function viewsOf(
  { db }: Services,
  { staffId }: StaffRow,
  rows: readonly ExposureEventRow[],
): Promise<ExposureEvent[]> {
  const answeredBy = (row: ExposureEventRow) => row.confirmedBy ?? row.rejectedBy;
  const ids = rows.flatMap((row) => [row.proposedBy, answeredBy(row) ?? []].flat());
  const officers = new Map(
    (await listStaff(db, [...new Set(ids)])).map(({ staffId: id, maskedName: name, office }) => [
      id,
      { name, office },
    ]),
  );
  return rows.map((row) => {
    const { eventId, place, district, startsAt, endsAt, ground, proposedAt } = row;
    const answerer = answeredBy(row);
    return {
      ...{ eventId, place, district, startsAt, endsAt, ground, proposedAt },
      proposedBy: officers.get(row.proposedBy)!,
      mine: row.proposedBy === staffId,
      state: row.confirmedAt !== null ? 'confirmed' : row.rejectedAt !== null ? 'rejected' : 'proposed',
      answeredBy: answerer === null ? null : officers.get(answerer)!,
      answeredAt: row.confirmedAt ?? row.rejectedAt,
    };
  });
}
