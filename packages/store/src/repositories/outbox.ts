import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** As many workers can work side by side. */
export const OUTBOX_BUCKETS = 16;

export interface OutboxJob {
  bucket: number;
  jobId: string;
  kind: string;
  payload: unknown;
  dueAt: number;
}

/** Written in the transaction of the change it follows: seen by workers only after the commit. */
export async function enqueueJob(db: Db, job: OutboxJob): Promise<void> {
  await db`insert into outbox (bucket, job_id, kind, payload, due_at)
    values (${job.bucket}, ${job.jobId}, ${job.kind}, ${db.json(job.payload as never)}, ${job.dueAt})`;
}

const JOB = { bucket: 'integer', jobId: 'uuid', kind: 'text', payload: 'jsonb', dueAt: 'bigint' } as const;

/** The same for many in one statement. */
export async function enqueueJobs(db: Db, jobs: readonly OutboxJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await db`insert into outbox (bucket, job_id, kind, payload, due_at)
    select r.bucket, r."jobId", r.kind, r.payload, r."dueAt" from ${recordset(db, 'r', jobs, JOB)}`;
}

/**
 * Takes due jobs out inside the caller's transaction: done and gone at its commit, back again at its rollback.
 */
export async function takeJobs(db: Db, kind: string, now: number, limit: number): Promise<OutboxJob[]> {
  return db<OutboxJob[]>`
    delete from outbox where (bucket, job_id) in (
      select bucket, job_id from outbox where kind = ${kind} and due_at <= ${now}
      order by due_at limit ${limit} for update skip locked)
    returning bucket, job_id as "jobId", kind, payload, due_at as "dueAt"`;
}
