import { createHash } from 'node:crypto';
import { type DayNumber, dateOfDay, dayNumberOf, parseDocument } from '@healthcode/domain';
import type { PublishedCase } from './line-list.ts';

/** An invented person who stands for a published case: its sex and age are the case's, nothing else is. */
export interface SyntheticPerson {
  readonly caseId: string;
  /** A valid resident identity number that belongs to nobody of ours. */
  readonly documentNumber: string;
  readonly name: string;
  readonly birthDay: DayNumber;
  /** Only where the list says where they live. */
  readonly homeArea: string | null;
}

export interface SyntheticPeopleOptions {
  /** The age is right on this day. */
  readonly onDay: DayNumber;
  /** Codes with which a number may begin where the home is not known. */
  readonly areas: readonly string[];
  readonly homeAreas: ReadonlyMap<string, string>;
  /** The name that the demo's identity register knows for a number. */
  readonly nameOf: (documentNumber: string) => string;
}

/** One person a case, always the same for the same case; numbers are distinct. */
export function syntheticPeople(
  cases: readonly PublishedCase[],
  options: SyntheticPeopleOptions,
): SyntheticPerson[] {
  const taken = new Set<string>();
  return cases.map((published) => {
    const homeArea = options.homeAreas.get(published.id) ?? null;
    const birthDay = birthDayOf(published, options.onDay);
    const area = homeArea ?? options.areas[seed(published.id, 'area') % options.areas.length]!;
    const documentNumber = freeNumber(published, area + digitsOf(birthDay), options.onDay, taken);
    taken.add(documentNumber);
    return { caseId: published.id, documentNumber, name: options.nameOf(documentNumber), birthDay, homeArea };
  });
}

/** A number of the same inputs every time; not for secrets. */
const seed = (caseId: string, what: string): number =>
  createHash('sha256').update(`replay ${what} ${caseId}`).digest().readUInt32BE(0);

/** A day of birth by which somebody is of this age on that day: from the day after one birthday back to the next. */
function birthDayOf({ id, age }: PublishedCase, onDay: DayNumber): DayNumber {
  const youngest = yearsBefore(onDay, age);
  const oldest = yearsBefore(onDay, age + 1) + 1;
  return oldest + (seed(id, 'birth') % (youngest - oldest + 1));
}

/** That many years before; 29 February counts as 28 where there is none. */
function yearsBefore(day: DayNumber, years: number): DayNumber {
  const date = dateOfDay(day);
  return (
    dayNumberOf(date.year - years, date.month, date.day) ??
    dayNumberOf(date.year - years, date.month, date.day - 1)!
  );
}

function digitsOf(day: DayNumber): string {
  const date = dateOfDay(day);
  return `${date.year}${String(date.month).padStart(2, '0')}${String(date.day).padStart(2, '0')}`;
}

/** Sequence numbers are odd for men and even for women (GB 11643). */
function freeNumber(
  { id, sex }: PublishedCase,
  beginning: string,
  today: DayNumber,
  taken: ReadonlySet<string>,
): string {
  const first = seed(id, 'sequence') % 500;
  for (let step = 0; step < 500; step += 1) {
    const sequence = 2 * ((first + step) % 500) + (sex === 'male' ? 1 : 0);
    const number = withCheckCharacter(beginning + String(sequence).padStart(3, '0'), today);
    if (!taken.has(number)) return number;
  }
  throw new Error(`no sequence number is left for ${beginning}`);
}

function withCheckCharacter(number: string, today: DayNumber): string {
  const isValid = (last: string) => parseDocument({ type: 'resident-id', number: number + last }, today).ok;
  const check = [...'0123456789X'].find(isValid);
  if (check === undefined) throw new Error('the beginning of a resident identity number is not right');
  return number + check;
}
