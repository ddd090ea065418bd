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
}

const COLUMNS = `
  version, from_version as "fromVersion", state, started_at as "startedAt", finished_at as "finishedAt",
  people_total as "peopleTotal", people_done as "peopleDone", result`;

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

/** Writes how far a run is. `finished` also sets its end. */
export async function saveRecolouring(db: Db, run: RecolouringRow): Promise<void> {
  await db`insert into recolouring (version, from_version, state, started_at, finished_at, people_total,
      people_done, result)
    values (${run.version}, ${run.fromVersion}, ${run.state}, ${run.startedAt}, ${run.finishedAt},
      ${run.peopleTotal}, ${run.peopleDone}, ${db.json(run.result as never)})
    on conflict (version) do update set state = excluded.state, finished_at = excluded.finished_at,
      people_total = excluded.people_total, people_done = excluded.people_done, result = excluded.result`;
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
