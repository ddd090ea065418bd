import { type Db, lockRecolouring, saveRecolouringProgress } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputePeople } from '../colours/recompute.ts';
import { ChunkOrder } from './chunk-order.ts';
import { type ColourChange, ColourChanges, transitionAt } from './colour-changes.ts';

/** People in one transaction. */
export const CHUNK = 2_000;
/** Chunks under way at once: while the database writes one, the next is worked out here. */
const AT_ONCE = 3;

/** What a run has counted, as the database keeps it. */
export interface RecolouringResult {
  readonly changes: readonly ColourChange[];
}

export const NOTHING_COUNTED: RecolouringResult = { changes: [] };

/** Recolours the chunks, several at once; where one fails no other is begun, and those under way are awaited. */
export async function recolourPeople(
  core: CityCore,
  version: number,
  chunks: AsyncGenerator<readonly string[]>,
  afterChunk: () => void,
): Promise<void> {
  const order = new ChunkOrder();
  let isStopped = false;
  const work = async () => {
    while (!isStopped) {
      const { value, done } = await chunks.next();
      if (done) return;
      const chunk = order.begin(value);
      await core.db.begin((tx) => recolourChunk(core, tx, version, value, () => order.doneUntil(chunk)));
      order.end(chunk);
      afterChunk();
    }
  };
  const stopOnFailure = (error: unknown) => {
    isStopped = true;
    throw error;
  };
  const workers = Array.from({ length: AT_ONCE }, () => work().catch(stopOnFailure));
  const ended = await Promise.allSettled(workers);
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason;
}

async function recolourChunk(
  core: CityCore,
  tx: Db,
  version: number,
  personIds: readonly string[],
  doneUntil: () => string | null,
): Promise<void> {
  // what is lost with a crash is done again; whatever is published of it is committed later, and flushes it
  await tx`set local synchronous_commit = off`;
  const { people } = await recomputePeople(core, tx, personIds);
  const now = core.clock.cityNow();
  const run = await lockRecolouring(tx, version);
  const counted = new ColourChanges((run.result as RecolouringResult).changes);
  for (const { appliedAt, homeArea, before, after } of people) {
    const transition = appliedAt === null ? null : transitionAt(before, after, now);
    if (transition !== null) counted.add(homeArea, transition);
  }
  await saveRecolouringProgress(tx, {
    version,
    peopleDone: run.peopleDone + personIds.length,
    result: { changes: counted.toList() } satisfies RecolouringResult,
    doneUntil: doneUntil(),
  });
}
