import { randomUUID } from 'node:crypto';
import {
  asPersonId,
  asRecordId,
  asSourceId,
  type Colour,
  colourAt,
  computeHolds,
  type EvidenceRecord,
  type Hold,
  nextChangeAfter,
  type Suspension,
  suspendHolds,
} from '@healthcode/domain';
import {
  type Db,
  deleteHolds,
  type EffectiveSuspension,
  type EvidenceRow,
  enqueueJob,
  type LockedPersonRow,
  listColoursOfPeople,
  listCurrentEvidence,
  listHoldsOfPeople,
  listSuspensionsOfPeople,
  lockPeople,
  OUTBOX_BUCKETS,
  type PersonColourRow,
  type PersonHoldRow,
  saveColours,
  saveHolds,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { PublishedRuleSet } from '../rules/rule-book.ts';
import { toHold } from './to-hold.ts';

export const toEvidenceRecord = (row: EvidenceRow): EvidenceRecord =>
  ({
    ...row,
    personId: asPersonId(row.personId),
    sourceId: asSourceId(row.sourceId),
    recordId: asRecordId(row.recordId),
  }) as EvidenceRecord;

const toHoldRow = (hold: Hold): PersonHoldRow => ({ ...hold, endedBy: hold.endedBy });

/** One person before and after. */
export interface RecomputedPerson extends LockedPersonRow {
  readonly before: readonly Hold[];
  readonly after: readonly Hold[];
}

export interface Recomputed {
  readonly people: readonly RecomputedPerson[];
  readonly colours: ReadonlyMap<string, Colour>;
  readonly coloursChanged: number;
  /** Of these people, those who have not applied: they have no code and so no colour to show. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * Evidence → holds → colour, for these people, whose rows stay locked until the transaction ends. Writes only what
 * changed; a changed colour leaves a job for the publisher, seen after the commit.
 */
export async function recomputePeople(
  core: CityCore,
  tx: Db,
  personIds: readonly string[],
): Promise<Recomputed> {
  return recomputeLocked(core, tx, await lockPeople(tx, personIds));
}

/** The same for people whose rows the transaction has locked already. */
export async function recomputeLocked(
  core: CityCore,
  tx: Db,
  people: readonly LockedPersonRow[],
): Promise<Recomputed> {
  if (people.length === 0) return { people: [], colours: new Map(), coloursChanged: 0, waiting: new Set() };
  const personIds = people.map(({ personId }) => personId);
  await core.rules.keepFresh(tx);
  // after the locks: whoever gets them later goes by the rules of a later moment
  const now = core.clock.cityNow();
  const rules = core.rules.inForceAt(now);
  const evidence = groupBy(await listCurrentEvidence(tx, personIds), ({ personId }) => personId);
  const suspended = groupBy(await listSuspensionsOfPeople(tx, personIds), ({ personId }) => personId);
  const holds = new Map(
    people.map((person) => {
      const { personId } = person;
      return [personId, holdsOf(core, rules, person, evidence.get(personId), suspended.get(personId))];
    }),
  );
  const stored = await writeHolds(tx, personIds, holds);
  const applied = people.filter((person) => person.appliedAt !== null);
  const coloursChanged = await writeColours(tx, applied, holds, now);
  if (coloursChanged > 0) await enqueueStatusChange(core, tx);
  return {
    people: people.map((person) => ({
      ...person,
      before: (stored.get(person.personId) ?? []).map(toHold),
      after: holds.get(person.personId) ?? [],
    })),
    colours: new Map([...holds].map(([personId, ofPerson]) => [personId, colourAt(ofPerson, now)])),
    coloursChanged,
    waiting: new Set(people.filter((person) => person.appliedAt === null).map(({ personId }) => personId)),
  };
}

/** The holds of one person under a published rule set, without those of records that are set aside. */
export function holdsOf(
  core: Pick<CityCore, 'policy'>,
  { ruleSet, ruleVersions }: Pick<PublishedRuleSet, 'ruleSet' | 'ruleVersions'>,
  { personId, homeArea }: Pick<LockedPersonRow, 'personId' | 'homeArea'>,
  rows: readonly EvidenceRow[] = [],
  suspensions: readonly EffectiveSuspension[] = [],
): Hold[] {
  if (rows.length === 0) return [];
  const holds = computeHolds({
    evidence: rows.map(toEvidenceRecord),
    person: { personId: asPersonId(personId), homeArea },
    ruleSet,
    utcOffsetMinutes: core.policy.utcOffsetMinutes,
  });
  return suspendHolds(holds, suspensions.map(toSuspension)).map((hold) => ({
    ...hold,
    ruleSetVersion: ruleVersions.get(hold.ruleId) ?? ruleSet.version,
  }));
}

const toSuspension = ({ sourceId, recordId, from, until }: EffectiveSuspension): Suspension => ({
  sourceId: asSourceId(sourceId),
  recordId: asRecordId(recordId),
  from,
  until,
});

const holdName = ({ personId, sourceId, recordId, ruleId, phase, part }: PersonHoldRow): string =>
  [personId, sourceId, recordId, ruleId, phase, part].join(' ');

const sameHold = (left: PersonHoldRow, right: PersonHoldRow): boolean =>
  left.evidenceVersion === right.evidenceVersion &&
  left.ruleSetVersion === right.ruleSetVersion &&
  left.colour === right.colour &&
  left.startsAt === right.startsAt &&
  left.endsAt === right.endsAt &&
  left.reviewAt === right.reviewAt &&
  endName(left.endedBy) === endName(right.endedBy);

/** Whether these are the stored holds that follow: none is missing, none too many, none another. */
export function areSameHolds(stored: readonly PersonHoldRow[], right: readonly Hold[]): boolean {
  if (stored.length !== right.length) return false;
  const byName = new Map(stored.map((hold) => [holdName(hold), hold]));
  return right.every((hold) => {
    const row = toHoldRow(hold);
    const same = byName.get(holdName(row));
    return same !== undefined && sameHold(same, row);
  });
}

function endName(end: unknown): string {
  if (typeof end !== 'object' || end === null) return String(end);
  const { sourceId, recordId } = end as { sourceId: string; recordId: string };
  return `${sourceId}/${recordId}`;
}

/** @returns the holds that were stored before, by person */
async function writeHolds(
  tx: Db,
  personIds: readonly string[],
  holds: ReadonlyMap<string, readonly Hold[]>,
): Promise<Map<string, PersonHoldRow[]>> {
  const before = await listHoldsOfPeople(tx, personIds);
  const stored = new Map(before.map((hold) => [holdName(hold), hold]));
  const changed: PersonHoldRow[] = [];
  for (const hold of [...holds.values()].flat()) {
    const row = toHoldRow(hold);
    const name = holdName(row);
    const same = stored.get(name);
    stored.delete(name);
    if (!same || !sameHold(same, row)) changed.push(row);
  }
  await deleteHolds(tx, [...stored.values()]);
  await saveHolds(tx, changed);
  return groupBy(before, ({ personId }) => personId);
}

/** @returns how many people have another colour than before */
async function writeColours(
  tx: Db,
  people: readonly LockedPersonRow[],
  holds: ReadonlyMap<string, readonly Hold[]>,
  now: number,
): Promise<number> {
  const ids = people.map(({ personId }) => personId);
  const stored = new Map((await listColoursOfPeople(tx, ids)).map((row) => [row.personId, row]));
  const rows: PersonColourRow[] = [];
  let changed = 0;
  for (const personId of ids) {
    const before = stored.get(personId);
    const colour = colourAt(holds.get(personId) ?? [], now);
    const nextChangeAt = nextChangeAfter(holds.get(personId) ?? [], now);
    const same = before?.colour === colour;
    if (!same) changed += 1;
    if (!same || before.nextChangeAt !== nextChangeAt) {
      rows.push({ personId, colour, since: same ? before.since : now, nextChangeAt });
    }
  }
  await saveColours(tx, rows, now);
  return changed;
}

/** One job a change: the publisher takes them together and publishes once. */
export function enqueueStatusChange(core: Pick<CityCore, 'clock'>, tx: Db): Promise<void> {
  const jobId = randomUUID();
  return enqueueJob(tx, {
    bucket: Number.parseInt(jobId.slice(0, 2), 16) % OUTBOX_BUCKETS,
    jobId,
    kind: 'status-changed',
    payload: {},
    dueAt: core.clock.realNow(),
  });
}
