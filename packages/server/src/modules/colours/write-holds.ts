import type { Hold } from '@healthcode/domain';
import { type Db, deleteHolds, insertHolds, updateHolds } from '@healthcode/store';

interface Person {
  /** As stored. */
  readonly before: readonly Hold[];
  /** As they should be. */
  readonly after: readonly Hold[];
}

/** Makes the stored holds of locked people what they should be; writes only where they differ. */
export async function writeHolds(tx: Db, people: readonly Person[]): Promise<void> {
  const fresh: Hold[] = [];
  const changed: Hold[] = [];
  const gone: Hold[] = [];
  for (const { before, after } of people) {
    for (const hold of after) {
      const stored = before.find((other) => isNamedAlike(other, hold));
      if (stored === undefined) fresh.push(hold);
      else if (!isSameHold(stored, hold)) changed.push(hold);
    }
    gone.push(...before.filter((stored) => !after.some((hold) => isNamedAlike(stored, hold))));
  }
  await Promise.all([deleteHolds(tx, gone), updateHolds(tx, changed), insertHolds(tx, fresh)]);
}

/** Whether these are the stored holds that follow: none is missing, none too many, none another. */
export function areSameHolds(stored: readonly Hold[], right: readonly Hold[]): boolean {
  return (
    stored.length === right.length &&
    right.every((hold) => stored.some((other) => isNamedAlike(other, hold) && isSameHold(other, hold)))
  );
}

/** Of the same person: whether they have the same place in the table. */
const isNamedAlike = (left: Hold, right: Hold): boolean =>
  left.recordId === right.recordId &&
  left.sourceId === right.sourceId &&
  left.ruleId === right.ruleId &&
  left.phase === right.phase &&
  left.part === right.part;

const isSameHold = (left: Hold, right: Hold): boolean =>
  left.evidenceVersion === right.evidenceVersion &&
  left.ruleSetVersion === right.ruleSetVersion &&
  left.colour === right.colour &&
  left.startsAt === right.startsAt &&
  left.endsAt === right.endsAt &&
  left.reviewAt === right.reviewAt &&
  isSameEnd(left.endedBy, right.endedBy);

function isSameEnd(left: Hold['endedBy'], right: Hold['endedBy']): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right;
  return left.sourceId === right.sourceId && left.recordId === right.recordId;
}
