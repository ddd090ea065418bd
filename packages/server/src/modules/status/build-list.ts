import {
  type DayNumber,
  dayNumberAt,
  declarationsLapsedBefore,
  type InstantMs,
  startOfDay,
  statusValueOf,
} from '@healthcode/domain';
import { TOMORROW_FROM_HOUR } from '@healthcode/pass';
import { buildStatusList } from '@healthcode/pass/issue';
import { type Db, listStatusEntries, type StatusEntries } from '@healthcode/store';
import type { Services } from '../../services.ts';

export interface DayList {
  readonly day: DayNumber;
  /** Token Status List in CBOR. */
  readonly cbor: Uint8Array;
  /** Its entries, unpacked. */
  readonly packed: Uint8Array;
  readonly entries: number;
  /** Declarations from before this instant have lapsed in it; null: none lapse. */
  readonly declaredBefore: InstantMs | null;
}

/** What a list says of a group of enrolments. */
export const valueOfGroup = ({ state, colour, declarationLapsed }: StatusEntries): number =>
  statusValueOf({
    deviceLost: state === 'device-lost' || state === 'signed-out',
    familyEnded: state === 'family-ended',
    accountClosed: state === 'account-closed',
    identityDisputeUpheld: state === 'identity-dispute',
    colour: colour ?? 'green',
    declarationLapsed,
  });

/** What makes a list another than the one before by the passing of time alone. */
export type ListMoment = Pick<DayList, 'day' | 'declaredBefore'>;

/** The civil day now, and since when one must have declared under the rules in force. */
export function listMomentNow({ clock, rules, policy }: Services): ListMoment {
  const now = clock.cityNow();
  const { ruleSet } = rules.inForceAt(now);
  return {
    day: dayNumberAt(now, policy.utcOffsetMinutes),
    declaredBefore: declarationsLapsedBefore(now, ruleSet, policy.utcOffsetMinutes),
  };
}

const HOUR_MS = 3_600_000;

/** Tomorrow's list, made ahead. */
export interface MomentAhead extends ListMoment {
  /** The full hour for which it is made; another hour makes another. */
  readonly hour: number;
}

/** From 20:00 on, so that gates offline at midnight go on: tomorrow as it will be at its beginning, as far as it is known now; null before. */
export function momentAhead({ clock, rules, policy }: Services): MomentAhead | null {
  const { utcOffsetMinutes } = policy;
  const now = clock.cityNow();
  const today = dayNumberAt(now, utcOffsetMinutes);
  const hour = Math.floor((now - startOfDay(today, utcOffsetMinutes)) / HOUR_MS);
  if (hour < TOMORROW_FROM_HOUR) return null;
  const begins = startOfDay(today + 1, utcOffsetMinutes);
  const { ruleSet } = rules.inForceAt(begins);
  const declaredBefore = declarationsLapsedBefore(begins, ruleSet, utcOffsetMinutes);
  return { day: today + 1, declaredBefore, hour };
}

/** The list of one moment, as the database has it now. */
export async function buildDayList(services: Services, db: Db, moment: ListMoment): Promise<DayList> {
  const { day, declaredBefore } = moment;
  return { ...makeDayList(services, day, await listStatusEntries(db, day, declaredBefore)), declaredBefore };
}

/** The list of one civil day, from the enrolments that are not plain green: the only ones it contains. */
export function makeDayList(
  { listKeys, policy }: Pick<Services, 'listKeys' | 'policy'>,
  day: DayNumber,
  groups: readonly StatusEntries[],
): DayList {
  const { permutation } = listKeys.of(day);
  const entries = groups.reduce((sum, { slots }) => sum + slots.length, 0);
  const indices = new Uint32Array(entries);
  const values = new Uint8Array(entries);
  let at = 0;
  for (const group of groups) {
    indices.set(permutation.toIndices(group.slots), at);
    values.fill(valueOfGroup(group), at, at + group.slots.length);
    at += group.slots.length;
  }
  const built = buildStatusList({ bits: 2, capacity: policy.capacity, entries: { indices, values } });
  return { ...built, day, entries, declaredBefore: null };
}
