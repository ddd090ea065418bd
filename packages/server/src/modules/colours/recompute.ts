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
} from '@healthcode/domain';
import {
  type Db,
  deleteHolds,
  type EvidenceRow,
  enqueueJob,
  type LockedPersonRow,
  listColoursOfPeople,
  listCurrentEvidence,
  listHoldsOfPeople,
  lockPeople,
  OUTBOX_BUCKETS,
  type PersonColourRow,
  type PersonHoldRow,
  saveColours,
  saveHolds,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { evaluateCertLogic } from './certlogic.ts';

export const toEvidenceRecord = (row: EvidenceRow): EvidenceRecord =>
  ({
    ...row,
    personId: asPersonId(row.personId),
    sourceId: asSourceId(row.sourceId),
    recordId: asRecordId(row.recordId),
  }) as EvidenceRecord;

const toHoldRow = (hold: Hold): PersonHoldRow => ({ ...hold, endedBy: hold.endedBy });

export interface Recomputed {
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
  if (people.length === 0) return { colours: new Map(), coloursChanged: 0, waiting: new Set() };
  const personIds = people.map(({ personId }) => personId);
  const now = core.clock.cityNow();
  const evidence = groupBy(await listCurrentEvidence(tx, personIds), ({ personId }) => personId);
  const holds = new Map(people.map((person) => [person.personId, holdsOf(core, person, evidence)]));
  await writeHolds(tx, personIds, holds);
  const applied = people.filter((person) => person.appliedAt !== null);
  const coloursChanged = await writeColours(tx, applied, holds, now);
  if (coloursChanged > 0) await enqueueStatusChange(core, tx);
  return {
    colours: new Map([...holds].map(([personId, ofPerson]) => [personId, colourAt(ofPerson, now)])),
    coloursChanged,
    waiting: new Set(people.filter((person) => person.appliedAt === null).map(({ personId }) => personId)),
  };
}

function holdsOf(
  core: CityCore,
  { personId, homeArea }: LockedPersonRow,
  evidence: ReadonlyMap<string, readonly EvidenceRow[]>,
): Hold[] {
  const rows = evidence.get(personId);
  if (rows === undefined) return [];
  return computeHolds({
    evidence: rows.map(toEvidenceRecord),
    person: { personId: asPersonId(personId), homeArea },
    ruleSet: core.policy.ruleSet,
    evaluate: evaluateCertLogic,
    utcOffsetMinutes: core.policy.utcOffsetMinutes,
  });
}

const holdName = ({ personId, sourceId, recordId, ruleId, phase }: PersonHoldRow): string =>
  [personId, sourceId, recordId, ruleId, phase].join(' ');

const sameHold = (left: PersonHoldRow, right: PersonHoldRow): boolean =>
  left.evidenceVersion === right.evidenceVersion &&
  left.ruleSetVersion === right.ruleSetVersion &&
  left.colour === right.colour &&
  left.startsAt === right.startsAt &&
  left.endsAt === right.endsAt &&
  left.reviewAt === right.reviewAt &&
  endName(left.endedBy) === endName(right.endedBy);

function endName(end: unknown): string {
  if (typeof end !== 'object' || end === null) return String(end);
  const { sourceId, recordId } = end as { sourceId: string; recordId: string };
  return `${sourceId}/${recordId}`;
}

async function writeHolds(
  tx: Db,
  personIds: readonly string[],
  holds: ReadonlyMap<string, readonly Hold[]>,
): Promise<void> {
  const stored = new Map((await listHoldsOfPeople(tx, personIds)).map((hold) => [holdName(hold), hold]));
  const changed: PersonHoldRow[] = [];
  for (const hold of [...holds.values()].flat()) {
    const row = toHoldRow(hold);
    const name = holdName(row);
    const before = stored.get(name);
    stored.delete(name);
    if (!before || !sameHold(before, row)) changed.push(row);
  }
  await deleteHolds(tx, [...stored.values()]);
  await saveHolds(tx, changed);
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
