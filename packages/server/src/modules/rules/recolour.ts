import { setTimeout as sleep } from 'node:timers/promises';
import { decidingRules, diffRuleSets, evidenceFilters } from '@healthcode/domain';
import {
  findTouchedPeople,
  finishRecolouring,
  insertRecolouring,
  lastRecolouredBy,
  liftTimeout,
  nextTransactionId,
  olderTransactionsEnded,
  type RecolouringRow,
  resumeRecolouring,
  runningRecolourings,
  type Touched,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { CHUNK, NOTHING_COUNTED, recolourPeople } from './recolour-people.ts';

/** Transactions end within this time, or are ended. */
const OLDEST_TRANSACTION_MS = 60_000;

type Run = Pick<RecolouringRow, 'version' | 'fromVersion'>;

/**
 * Recolours the city by the rule set in force where it came into force since, or where a run was cut off: those people
 * only whom the change of rules touches. Nobody else waits for it, and each person's change is whole.
 */
export async function recolourCity(core: CityCore, afterChunk: () => void = () => {}): Promise<void> {
  await core.rules.keepFresh(core.db);
  for (const run of await runningRecolourings(core.db)) {
    await carryOut(core, run, run.doneUntil, afterChunk, (peopleLeft) =>
      resumeRecolouring(core.db, run.version, peopleLeft),
    );
  }
  const { version } = core.rules.inForceAt(core.clock.cityNow());
  const fromVersion = await lastRecolouredBy(core.db);
  if (fromVersion === version) return;
  await settle(core.db);
  const run = { version, fromVersion };
  const startedAt = core.clock.cityNow();
  await carryOut(core, run, null, afterChunk, (peopleTotal) =>
    insertRecolouring(core.db, { ...run, startedAt, peopleTotal, result: NOTHING_COUNTED }),
  );
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

/** @param begin is told how many people there are to recolour, before the first of them is */
async function carryOut(
  core: CityCore,
  run: Run,
  after: string | null,
  afterChunk: () => void,
  begin: (people: number) => Promise<void>,
): Promise<void> {
  // one snapshot says whom the change touches; who is touched later is recoloured by whatever touches them
  await core.db.begin('isolation level repeatable read read only', async (snapshot) => {
    await liftTimeout(snapshot);
    const touched = await findTouchedPeople(snapshot, touchedBy(core, run), after);
    await begin(touched.count);
    await recolourPeople(core, run.version, touched.chunks(CHUNK), afterChunk);
  });
  await finishRecolouring(core.db, run.version, core.clock.cityNow());
}

function touchedBy({ rules }: CityCore, { version, fromVersion }: Run): Touched {
  if (fromVersion === null) return 'everybody';
  const { before, after } = decidingRules(
    diffRuleSets(rules.version(fromVersion).ruleSet, rules.version(version).ruleSet),
  );
  return evidenceFilters([...before, ...after]);
}
