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
  type EvidenceRow,
  enqueueJob,
  findColour,
  type HoldRow,
  listEvidenceOfPerson,
  lockPerson,
  OUTBOX_BUCKETS,
  replaceHolds,
  saveColour,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { evaluateCertLogic } from './certlogic.ts';

const toEvidenceRecord = (row: EvidenceRow): EvidenceRecord =>
  ({
    ...row,
    personId: asPersonId(row.personId),
    sourceId: asSourceId(row.sourceId),
    recordId: asRecordId(row.recordId),
  }) as EvidenceRecord;

const toHoldRow = (hold: Hold): HoldRow => ({
  sourceId: hold.sourceId,
  recordId: hold.recordId,
  ruleId: hold.ruleId,
  phase: hold.phase,
  evidenceVersion: hold.evidenceVersion,
  ruleSetVersion: hold.ruleSetVersion,
  colour: hold.colour,
  startsAt: hold.startsAt,
  endsAt: hold.endsAt,
  reviewAt: hold.reviewAt,
  endedBy: hold.endedBy,
});

/**
 * Evidence → holds → colour, for one person, whose row stays locked until the transaction ends. Writes only what changed; a changed
 * colour leaves a job for the publisher, seen after the commit.
 */
export async function recomputePerson(services: Services, tx: Db, personId: string): Promise<Colour> {
  const { homeArea } = await lockPerson(tx, personId);
  const now = services.clock.cityNow();
  const evidence = (await listEvidenceOfPerson(tx, personId)).map(toEvidenceRecord);
  const holds = computeHolds({
    evidence,
    person: { personId: asPersonId(personId), homeArea },
    ruleSet: services.policy.ruleSet,
    evaluate: evaluateCertLogic,
    utcOffsetMinutes: services.policy.utcOffsetMinutes,
  });
  const colour = colourAt(holds, now);
  const before = await findColour(tx, personId);
  await replaceHolds(tx, personId, holds.map(toHoldRow));
  const changed = before?.colour !== colour;
  const since = changed ? now : before.since;
  await saveColour(tx, personId, { colour, since, nextChangeAt: nextChangeAfter(holds, now) }, now);
  if (changed) await enqueueStatusChange(services, tx);
  return colour;
}

/** One job a change: the publisher takes them together and publishes once. */
export function enqueueStatusChange(services: Services, tx: Db): Promise<void> {
  const jobId = randomUUID();
  return enqueueJob(tx, {
    bucket: Number.parseInt(jobId.slice(0, 2), 16) % OUTBOX_BUCKETS,
    jobId,
    kind: 'status-changed',
    payload: {},
    dueAt: services.clock.realNow(),
  });
}
