import type { ColourView } from '@healthcode/contracts';
import { explainColour } from '@healthcode/domain';
import { type Db, findColour, listDueColours, listHolds } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { recomputePeople } from './recompute.ts';
import { toHold } from './to-hold.ts';

const BATCH = 500;

/** The colour and why, as its holder may see it. */
export async function viewColour(services: Services, db: Db, personId: string): Promise<ColourView> {
  const now = services.clock.cityNow();
  const stored = await findColour(db, personId);
  const holds = (await listHolds(db, personId)).map((row) => toHold({ ...row, personId }));
  const explanation = explainColour(holds, services.policy.ruleSet, now);
  return {
    personId,
    colour: explanation.colour,
    since: stored?.since ?? now,
    asOf: now,
    nextChangeAt: stored?.nextChangeAt ?? null,
    holds: explanation.holds.map((hold) => ({
      ruleId: hold.ruleId,
      ruleSetVersion: hold.ruleSetVersion,
      colour: hold.colour,
      title: hold.title,
      reason: hold.reason,
      toDo: hold.toDo,
      reportedBy: sourceName(services, hold.sourceId),
      since: hold.since,
      until: hold.until,
      reviewAt: hold.reviewAt,
      endsWith: [...hold.endsWith],
    })),
  };
}

/**
 * Carries out colour changes whose minute has come, also those missed while the service was down.
 * @returns how many people were recomputed
 */
export async function advanceColours(core: CityCore): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await listDueColours(core.db, core.clock.cityNow(), BATCH);
    if (due.length > 0) await core.db.begin((tx) => recomputePeople(core, tx, due));
    done += due.length;
    if (due.length < BATCH) return done;
  }
}
