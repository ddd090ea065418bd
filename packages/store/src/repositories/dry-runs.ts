import type { Db } from '../db.ts';

export interface DryRunRow {
  dryRunId: string;
  draftId: string;
  revision: number;
  state: 'waiting' | 'running' | 'finished' | 'failed';
  askedBy: string;
  askedAt: number;
  finishedAt: number | null;
  /** null until it is known */
  peopleTotal: number | null;
  peopleDone: number;
  result: unknown;
}

const COLUMNS = `
  dry_run_id as "dryRunId", draft_id as "draftId", revision, state, asked_by as "askedBy", asked_at as "askedAt",
  finished_at as "finishedAt", people_total as "peopleTotal", people_done as "peopleDone", result`;

export async function insertDryRun(
  db: Db,
  run: Pick<DryRunRow, 'dryRunId' | 'draftId' | 'revision' | 'askedBy' | 'askedAt'>,
): Promise<void> {
  await db`insert into dry_run (dry_run_id, draft_id, revision, state, asked_by, asked_at)
    values (${run.dryRunId}, ${run.draftId}, ${run.revision}, 'waiting', ${run.askedBy}, ${run.askedAt})`;
}

/** The newest run of this revision. */
export async function findDryRun(db: Db, draftId: string, revision: number): Promise<DryRunRow | null> {
  const [row] = await db<DryRunRow[]>`
    select ${db.unsafe(COLUMNS)} from dry_run where draft_id = ${draftId} and revision = ${revision}
    order by asked_at desc, dry_run_id limit 1`;
  return row ?? null;
}

/** The oldest that waits, or was cut off while it ran: it begins again. */
export async function nextDryRun(db: Db): Promise<DryRunRow | null> {
  const [row] = await db<DryRunRow[]>`
    update dry_run set state = 'running', people_done = 0, people_total = null
    where dry_run_id = (select dry_run_id from dry_run where state in ('waiting', 'running')
      order by asked_at, dry_run_id limit 1)
    returning ${db.unsafe(COLUMNS)}`;
  return row ?? null;
}

export async function saveDryRunProgress(
  db: Db,
  dryRunId: string,
  progress: { peopleTotal: number; peopleDone: number },
): Promise<void> {
  await db`update dry_run set people_total = ${progress.peopleTotal}, people_done = ${progress.peopleDone}
    where dry_run_id = ${dryRunId}`;
}

export async function finishDryRun(
  db: Db,
  dryRunId: string,
  end: { state: 'finished' | 'failed'; result: unknown },
  at: number,
): Promise<void> {
  await db`update dry_run set state = ${end.state}, finished_at = ${at},
      result = ${end.result === null ? null : db.json(end.result as never)}
    where dry_run_id = ${dryRunId}`;
}
