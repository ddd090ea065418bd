import type { Db } from '../db.ts';

export interface RecolouringRow {
  version: number;
  /** null: there were no colours before */
  fromVersion: number | null;
  state: 'running' | 'finished';
  startedAt: number;
  finishedAt: number | null;
  peopleTotal: number;
  peopleDone: number;
  result: unknown;
  /** Nobody up to this person, in the order of ids, is left; null: everybody is. */
  doneUntil: string | null;
}

const COLUMNS = `
  version, from_version as "fromVersion", state, started_at as "startedAt", finished_at as "finishedAt",
  people_total as "peopleTotal", people_done as "peopleDone", result,
  done_until as "doneUntil"`;

/** Runs that were begun and are not done, the first begun first. */
export async function runningRecolourings(db: Db): Promise<RecolouringRow[]> {
  return db<RecolouringRow[]>`
    select ${db.unsafe(COLUMNS)} from recolouring where state = 'running' order by started_at, version`;
}

/** Of the runs that are done, the version whose rules the colours follow now; null before the first. */
export async function lastRecolouredBy(db: Db): Promise<number | null> {
  const [row] = await db<{ version: number }[]>`
    select version from recolouring where state = 'finished' order by finished_at desc, version desc limit 1`;
  return row?.version ?? null;
}

export async function listRecolourings(db: Db): Promise<RecolouringRow[]> {
  return db<RecolouringRow[]>`select ${db.unsafe(COLUMNS)} from recolouring order by version`;
}

/** A run that begins. */
export async function insertRecolouring(
  db: Db,
  run: Pick<RecolouringRow, 'version' | 'fromVersion' | 'startedAt' | 'peopleTotal' | 'result'>,
): Promise<void> {
  await db`insert into recolouring (version, from_version, state, started_at, people_total, people_done, result)
    values (${run.version}, ${run.fromVersion}, 'running', ${run.startedAt}, ${run.peopleTotal}, 0,
      ${db.json(run.result as never)})`;
}

/** The run as it is now; others who add to it wait until the transaction ends. It exists. */
export async function lockRecolouring(db: Db, version: number): Promise<RecolouringRow> {
  const [row] = await db<RecolouringRow[]>`
    select ${db.unsafe(COLUMNS)} from recolouring where version = ${version} for update`;
  return row!;
}

/** Writes how far the run is. It never goes back: whoever is done stays done. */
export async function saveRecolouringProgress(
  db: Db,
  run: Pick<RecolouringRow, 'version' | 'peopleDone' | 'result' | 'doneUntil'>,
): Promise<void> {
  await db`update recolouring set people_done = ${run.peopleDone}, result = ${db.json(run.result as never)},
      done_until = greatest(done_until, ${run.doneUntil}::uuid)
    where version = ${run.version}`;
}

/** A run that was cut off goes on: so many are left. */
export async function resumeRecolouring(db: Db, version: number, peopleLeft: number): Promise<void> {
  await db`update recolouring set people_done = greatest(people_total - ${peopleLeft}, 0) where version = ${version}`;
}

export async function finishRecolouring(db: Db, version: number, at: number): Promise<void> {
  await db`update recolouring set state = 'finished', finished_at = ${at} where version = ${version}`;
}

/**
 * The id of a transaction that begins now, to be given to `olderTransactionsEnded`.
 * Everybody who writes has an id from their first lock on, so whoever began earlier has a lower one.
 */
export async function nextTransactionId(db: Db): Promise<string> {
  const [row] = await db<{ id: string }[]>`select pg_current_xact_id()::text as id`;
  return row!.id;
}

/** Whether every transaction with a lower id has ended: what they wrote is seen from here on. */
export async function olderTransactionsEnded(db: Db, id: string): Promise<boolean> {
  const [row] = await db<{ ended: boolean }[]>`
    select pg_snapshot_xmin(pg_current_snapshot()) >= ${id}::text::xid8 as ended`;
  return row!.ended;
}
