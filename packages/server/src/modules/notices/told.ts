import { randomUUID } from 'node:crypto';
import { textGroupOf } from '@healthcode/domain';
import { type Db, enqueueJob, OUTBOX_BUCKETS } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import type { News } from './notify.ts';

export const TOLD = 'told';

/** Somebody who may get a text message as well. */
export interface Letter {
  readonly subjectId: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One job for all that a transaction tells. */
export interface Told {
  /** Whoever was told something: their open apps are to ask. */
  readonly subjectIds: readonly string[];
  readonly letters: readonly Letter[];
}

/** Leaves a job in the transaction that tells: seen after the commit, and not at all without it. */
export async function enqueueTold(
  core: Pick<CityCore, 'clock'>,
  tx: Db,
  news: readonly News[],
): Promise<void> {
  if (news.length === 0) return;
  const letters = news.flatMap(({ subjectId, kind, facts = {} }): Letter[] =>
    textGroupOf(kind, facts) === null ? [] : [{ subjectId, kind, facts }],
  );
  const jobId = randomUUID();
  await enqueueJob(tx, {
    bucket: bucketOf(jobId),
    jobId,
    kind: TOLD,
    payload: { subjectIds: [...new Set(news.map(({ subjectId }) => subjectId))], letters } satisfies Told,
    dueAt: core.clock.realNow(),
  });
}

export const bucketOf = (jobId: string): number => Number.parseInt(jobId.slice(0, 2), 16) % OUTBOX_BUCKETS;
