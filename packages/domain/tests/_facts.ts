import type { AttributeValue, Authority, EvidenceKind, EvidenceRecord } from '../src/index.ts';
import { record } from './_rule-samples.ts';

/*
 * All tables look at February 2020, whichever set they are of: a rule knows no year, and this month has a 29th.
 */

/** An instant as the city's clock shows it. Worked out by the platform, not by the code under test. */
export function instant(text: string): number {
  const [day, time = ''] = text.split(' ');
  const found = Date.parse(`${day}T${time}${time.length === 5 ? ':00' : ''}+08:00`);
  if (Number.isNaN(found)) throw new Error(`not an instant: ${text}`);
  return found;
}

/** Tables write days as `2020-02-10` and instants as `2020-02-10 08:00`, seconds and milliseconds where needed. */
function attribute(value: AttributeValue): AttributeValue {
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return Date.parse(`${value}T00:00:00Z`) / 86_400_000;
  return /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d\.\d{3})?$/.test(value) ? instant(value) : value;
}

type Attributes = Readonly<Record<string, AttributeValue>>;
type More = { readonly authority?: Authority; readonly id?: string; readonly receivedAt?: string };

/** A record known before everything in the tables, unless they say when it arrived. */
function facts(kind: EvidenceKind, authority: Authority, usual: Attributes = {}) {
  return (
    attributes: Attributes,
    { receivedAt = '2020-01-21 00:00', ...more }: More = {},
  ): EvidenceRecord => {
    const read = Object.entries({ ...usual, ...attributes }).map(([name, value]) => [name, attribute(value)]);
    return record(kind, Object.fromEntries(read), {
      authority,
      ...more,
      receivedAt: instant(receivedAt),
    });
  };
}

export const caseOf = facts('case', 'health-commission', { confirmedDay: '2020-02-10' });
export const closeContact = facts('close-contact', 'district-cdc', {
  caseRef: 'source/case-9',
  lastContactDay: '2020-02-10',
});
export const secondaryContact = facts('secondary-contact', 'district-cdc', {
  caseRef: 'source/case-9',
  lastContactDay: '2020-02-10',
});
export const arrival = facts('border-arrival', 'border', { arrivedDay: '2020-02-10', fromCountry: 'ITA' });
export const exposure = facts('exposure', 'district-cdc', {
  eventRef: 'event-7',
  from: '2020-02-10 14:00',
  to: '2020-02-10 15:30',
});
export const order = facts('isolation-order', 'district', {
  startedDay: '2020-02-10',
  plannedDays: 14,
  orderedBy: 'Heping',
  groundKind: 'event',
  groundRef: 'event-7',
});
export const symptoms = facts('symptom', 'clinic', { codes: [], reportedAt: '2020-02-10 08:00' });
/** What a person says of themselves, at the same time. */
export const declared = facts('symptom', 'self', { codes: [], reportedAt: '2020-02-10 08:00' });
export const stay = facts('area-stay', 'transport', { leftDay: '2020-02-10' });
/** In the area, and not known to have left. */
export const stillThere = facts('area-stay', 'transport', { arrivedDay: '2020-02-10' });
export const duty = facts('obligation', 'district', {
  orderedAt: '2020-02-07 09:00',
  dueAt: '2020-02-10 18:00',
});
export const districtClears = facts('district-clearance', 'district', { district: '120101' });
export const clinicClears = facts('clinical-clearance', 'clinic', { institution: 'Haitang' });
export const isolated = facts('isolation-completed', 'region', { region: '130200' });

const test = facts('test-result', 'laboratory', { laboratory: 'Haihe', method: 'nucleic-acid' });
/** Each sampling is a record of its own. */
export const positive = (sampledAt: string, more: Attributes = {}) =>
  test({ result: 'positive', sampledAt, ...more }, { id: `positive ${sampledAt}` });
export const negative = (sampledAt: string, more: Attributes = {}) =>
  test({ result: 'negative', sampledAt, ...more }, { id: `negative ${sampledAt}` });
/** A negative test of which a clinic tells, which is no laboratory. */
export const hearsay = (sampledAt: string): EvidenceRecord => ({
  ...negative(sampledAt),
  authority: 'clinic',
});
