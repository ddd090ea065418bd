import { type DayNumber, type EvidenceKind, formatDay } from '@healthcode/domain';
import { evidenceCsv } from './evidence-csv.ts';
import type { LineList, PublishedCase } from './line-list.ts';
import { collectLinks } from './named-links.ts';
import { planContact } from './plan-contacts.ts';
import { planStays } from './plan-stays.ts';
import type { PlannedRecord } from './planned-record.ts';
import { findingsOf, type PlanningNotes, type ReplayFindings } from './replay-findings.ts';
import type { ReplayMapping } from './replay-mapping.ts';
import { readSourceText } from './source-text.ts';
import { type SyntheticPerson, syntheticPeople } from './synthetic-people.ts';

/** A line list turned into what is delivered on each day, with everything that could not be used. */
export interface ReplayPlan {
  readonly people: readonly SyntheticPerson[];
  /** Every day of the period, also those without a delivery. */
  readonly days: readonly PlannedDay[];
  readonly findings: ReplayFindings;
}

export interface PlannedDay {
  readonly day: DayNumber;
  /** In the order in which they must arrive: what is pointed at before what points at it. */
  readonly deliveries: readonly PlannedDelivery[];
}

export interface PlannedDelivery {
  readonly kind: EvidenceKind;
  readonly fileName: string;
  /** Evidence CSV, as any source could send it. */
  readonly text: string;
  readonly rows: number;
}

export interface PlanOptions {
  readonly mapping: ReplayMapping;
  /** Districts of the city, for the numbers of people whose home is not known. */
  readonly areas: readonly string[];
  /** The name that the demo's identity register knows for a number. */
  readonly nameOf: (documentNumber: string) => string;
}

/** What is pointed at comes first. */
const KINDS: readonly EvidenceKind[] = ['case', 'area-stay', 'close-contact'];

export function planReplay(list: LineList, { mapping, areas, nameOf }: PlanOptions): ReplayPlan {
  const notes = readEverything(list, mapping);
  const homeAreas = new Map(
    [...notes.texts].flatMap(([id, { homeArea }]) => (homeArea === null ? [] : [[id, homeArea] as const])),
  );
  const people = syntheticPeople(list.cases, { onDay: mapping.firstDay, areas, homeAreas, nameOf });
  const records = [
    ...list.cases.map(planCase),
    ...[...notes.stays.values()].flatMap((stays) => stays.records),
    ...notes.contacts.map(({ record }) => record),
  ];
  return {
    people,
    days: planDays(records, people, mapping),
    findings: findingsOf(list, mapping, notes),
  };
}

function readEverything(list: LineList, mapping: ReplayMapping): PlanningNotes {
  const texts = new Map(
    list.cases.map(({ id, sourceText }) => [id, readSourceText(sourceText, mapping.sourceText)]),
  );
  const stays = new Map(
    list.cases.map((published) => [
      published.id,
      planStays(published, texts.get(published.id)!, mapping.sourceText),
    ]),
  );
  const links = collectLinks(list, new Map([...texts].map(([id, { cases }]) => [id, cases])));
  const contacts = links.taken.map((link) =>
    planContact(link, mapping.source, texts.get(link.caseId)!.stays.length > 0),
  );
  return { texts, stays, links, contacts };
}

function planCase({ id, onsetDay, confirmedDay }: PublishedCase): PlannedRecord {
  return {
    knownDay: confirmedDay,
    kind: 'case',
    recordId: id,
    caseId: id,
    attributes: {
      classification: 'confirmed',
      ...(onsetDay === null ? {} : { onsetDay }),
      confirmedDay,
    },
  };
}

function planDays(
  records: readonly PlannedRecord[],
  people: readonly SyntheticPerson[],
  { firstDay, lastDay }: ReplayMapping,
): PlannedDay[] {
  const personOf = new Map(people.map((person) => [person.caseId, person]));
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  return days.map((day) => ({
    day,
    deliveries: KINDS.flatMap((kind): PlannedDelivery[] => {
      const known = records.filter((record) => record.knownDay === day && record.kind === kind);
      if (known.length === 0) return [];
      const fileName = `${formatDay(day)}-${kind}.csv`;
      return [{ kind, fileName, text: evidenceCsv(kind, known, personOf), rows: known.length }];
    }),
  }));
}
