import { setTimeout as sleep } from 'node:timers/promises';
import { decidingRules, diffRuleSets, evidenceFilters } from '@healthcode/domain';
import {
  type Db,
  lastRecolouredBy,
  nextTransactionId,
  olderTransactionsEnded,
  putDownEverybody,
  putDownToRecolour,
  type RecolouringRow,
  runningRecolourings,
  saveRecolouring,
  takeToRecolour,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputePeople } from '../colours/recompute.ts';
import { type ColourChange, ColourChanges, transitionAt } from './colour-changes.ts';

const CHUNK = 2_000;
/** Transactions end within this time, or are ended. */
const OLDEST_TRANSACTION_MS = 60_000;

/** What a run has counted, as the database keeps it. */
export interface RecolouringResult {
  readonly changes: readonly ColourChange[];
}

/**
 * Recolours the city by the rule set in force where it came into force since, or where a run was cut off: those people
 * only whom the change of rules touches. Nobody else waits for it, and each person's change is whole.
 */
export async function recolourCity(core: CityCore, afterChunk: () => void = () => {}): Promise<void> {
  await core.rules.keepFresh(core.db);
  for (const run of await runningRecolourings(core.db)) await goOn(core, run, afterChunk);
  const { version } = core.rules.inForceAt(core.clock.cityNow());
  const fromVersion = await lastRecolouredBy(core.db);
  if (fromVersion !== version) await goOn(core, await begin(core, version, fromVersion), afterChunk);
}

/** Puts down whom the change touches, in one transaction with the run itself. */
async function begin(core: CityCore, version: number, fromVersion: number | null): Promise<RecolouringRow> {
  await settle(core.db);
  return core.db.begin(async (tx) => {
    const peopleTotal = await putDown(core, tx, version, fromVersion);
    const run: RecolouringRow = {
      version,
      fromVersion,
      state: 'running',
      startedAt: core.clock.cityNow(),
      finishedAt: null,
      peopleTotal,
      peopleDone: 0,
      result: { changes: [] } satisfies RecolouringResult,
    };
    await saveRecolouring(tx, run);
    return run;
  });
}

/**
 * Waits for transactions that may have read the clock before the rules changed: what they write is seen from here on.
 * Later ones go by the new rules, since they read the clock after they locked their people.
 */
async function settle(db: CityCore['db']): Promise<void> {
  const id = await nextTransactionId(db);
  const until = performance.now() + OLDEST_TRANSACTION_MS;
  while (performance.now() < until && !(await olderTransactionsEnded(db, id))) await sleep(20);
}

async function putDown(core: CityCore, tx: Db, version: number, fromVersion: number | null): Promise<number> {
  if (fromVersion === null) return putDownEverybody(tx, version);
  const diff = diffRuleSets(core.rules.version(fromVersion).ruleSet, core.rules.version(version).ruleSet);
  const deciding = decidingRules(diff);
  return putDownToRecolour(tx, version, evidenceFilters([...deciding.before, ...deciding.after]));
}

async function goOn(core: CityCore, begun: RecolouringRow, afterChunk: () => void): Promise<void> {
  let run = begun;
  while (run.state === 'running') {
    run = await core.db.begin((tx) => recolourChunk(core, tx, run));
    afterChunk();
  }
}

async function recolourChunk(core: CityCore, tx: Db, run: RecolouringRow): Promise<RecolouringRow> {
  const personIds = await takeToRecolour(tx, run.version, CHUNK);
  const { people } = await recomputePeople(core, tx, personIds);
  const now = core.clock.cityNow();
  const counted = new ColourChanges((run.result as RecolouringResult).changes);
  for (const { appliedAt, homeArea, before, after } of people) {
    const transition = appliedAt === null ? null : transitionAt(before, after, now);
    if (transition !== null) counted.add(homeArea, transition);
  }
  const isLast = personIds.length < CHUNK;
  const next: RecolouringRow = {
    ...run,
    state: isLast ? 'finished' : 'running',
    finishedAt: isLast ? now : null,
    peopleDone: run.peopleDone + personIds.length,
    result: { changes: counted.toList() } satisfies RecolouringResult,
  };
  await saveRecolouring(tx, next);
  return next;
}
