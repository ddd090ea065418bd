import { randomUUID } from 'node:crypto';
import {
  asPersonId,
  asRecordId,
  asSourceId,
  computeHolds,
  type EvidenceRecord,
  type Hold,
  type Suspension,
  suspendHolds,
} from '@healthcode/domain';
import {
  type Db,
  type EffectiveSuspension,
  type EvidenceRow,
  enqueueJob,
  type LockedPersonRow,
  listCurrentEvidence,
  listHoldsOfPeople,
  listSuspensionsOfPeople,
  lockColours,
  OUTBOX_BUCKETS,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { enqueueTold } from '../notices/told.ts';
import type { PublishedRuleSet } from '../rules/rule-book.ts';
import { type Locked, lockToRecompute } from './lock-to-recompute.ts';
import { toHold } from './to-hold.ts';
import { writeColours } from './write-colours.ts';
import { writeHolds } from './write-holds.ts';

/** The same row: ids are marked, nothing is converted. */
export const toEvidenceRecord = (row: EvidenceRow): EvidenceRecord => row as unknown as EvidenceRecord;

/** One person before and after. */
export interface RecomputedPerson extends LockedPersonRow {
  readonly before: readonly Hold[];
  readonly after: readonly Hold[];
}

export interface Recomputed {
  readonly people: readonly RecomputedPerson[];
  readonly coloursChanged: number;
  /** Of these people, those who have not applied: they have no code and so no colour to show. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * Evidence → holds → colour, for these people by what is on record of them, locked until the transaction ends. Writes
 * only what changed; a changed colour leaves a job for the publisher, seen after the commit.
 */
export async function recomputePeople(
  core: CityCore,
  tx: Db,
  personIds: readonly string[],
): Promise<Recomputed> {
  return recompute(core, tx, await lockToRecompute(tx, personIds));
}

/** The same for people whose rows the transaction has locked, since it writes of them what their colours follow from. */
export async function recomputeLocked(
  core: CityCore,
  tx: Db,
  people: readonly LockedPersonRow[],
): Promise<Recomputed> {
  return recompute(core, tx, {
    people,
    colours: await lockColours(
      tx,
      people.map(({ personId }) => personId),
    ),
  });
}

async function recompute(core: CityCore, tx: Db, { people: locked, colours }: Locked): Promise<Recomputed> {
  if (locked.length === 0) return { people: [], coloursChanged: 0, waiting: new Set() };
  await core.rules.keepFresh(tx);
  // after the locks: whoever gets them later goes by the rules of a later moment
  const now = core.clock.cityNow();
  const storedOf = await readStored(tx, locked);
  const rules = core.rules.inForceAt(now);
  const people = locked.map((person) => {
    const { evidence, suspensions, holds } = storedOf(person.personId);
    return { ...person, before: holds, after: holdsOf(core, rules, person, evidence, suspensions) };
  });
  // sent together: the database works on one while the next is made
  const [, changed] = await Promise.all([writeHolds(tx, people), writeColours(tx, people, colours, now)]);
  if (changed.length > 0) {
    const news = changed.map(({ personId, from, to }) => ({
      ...{ subjectId: personId, kind: 'colour-changed' },
      facts: { from, to, at: now },
    }));
    await Promise.all([enqueueStatusChange(core, tx), enqueueTold(core, tx, news)]);
  }
  const waiting = people.filter(({ appliedAt }) => appliedAt === null);
  return {
    people,
    coloursChanged: changed.length,
    waiting: new Set(waiting.map(({ personId }) => personId)),
  };
}

/** What is on record of these people, asked in one go. */
async function readStored(tx: Db, people: readonly LockedPersonRow[]) {
  const personIds = people.map(({ personId }) => personId);
  const [evidence, suspensions, holds] = await Promise.all([
    listCurrentEvidence(tx, personIds),
    listSuspensionsOfPeople(tx, personIds),
    listHoldsOfPeople(tx, personIds),
  ]);
  const byPerson = {
    evidence: groupBy(evidence, ({ personId }) => personId),
    suspensions: groupBy(suspensions, ({ personId }) => personId),
    holds: groupBy(holds, ({ personId }) => personId),
  };
  return (personId: string) => ({
    evidence: byPerson.evidence.get(personId),
    suspensions: byPerson.suspensions.get(personId),
    holds: byPerson.holds.get(personId)?.map(toHold) ?? [],
  });
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
