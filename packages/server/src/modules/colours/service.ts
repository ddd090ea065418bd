import type { ColourView } from '@healthcode/contracts';
import { declarationLapsesAt, explainColour, explainEarlier, type RuleSet } from '@healthcode/domain';
import {
  type Db,
  findColour,
  findDeclaredAt,
  findPerson,
  listDueColours,
  listHolds,
  listSuspensionsOfPerson,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { readCorrected } from './corrected.ts';
import { recomputePeople } from './recompute.ts';
import { setAsideNow } from './set-aside.ts';
import { toHold } from './to-hold.ts';

const BATCH = 500;

/** The colour and why, what was set aside, and what held before; `reader` decides who is given the means of proof. */
export async function viewColour(
  services: Services,
  db: Db,
  personId: string,
  reader: 'holder' | 'officer',
): Promise<ColourView> {
  const now = services.clock.cityNow();
  const stored = await findColour(db, personId);
  const { appliedAt } = (await findPerson(db, personId)) ?? { appliedAt: null };
  const holds = (await listHolds(db, personId)).map((row) => toHold({ ...row, personId }));
  const { ruleSet } = services.rules.inForceAt(now);
  const suspensions = await listSuspensionsOfPerson(db, personId);
  const corrected = await readCorrected(services, db, personId, suspensions);
  const explanation = explainColour(holds, ruleSet, now);
  const { passesGoodFrom } = services.keys.signing;
  return {
    personId,
    ...(passesGoodFrom !== null && { passesGoodFrom }),
    colour: explanation.colour,
    since: Math.max(stored?.since ?? 0, appliedAt ?? 0) || now,
    asOf: now,
    nextChangeAt: stored?.nextChangeAt ?? null,
    declarationLapsesAt: await findLapse(services, db, personId, ruleSet),
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
    setAside: setAsideNow(services, suspensions, { now, withProof: reader === 'holder' }),
    earlier: explainEarlier(holds, ruleSet, now, corrected).map(({ sourceId, relievedBy, ...hold }) => ({
      ...hold,
      reportedBy: sourceName(services, sourceId),
      relievedBy: relievedBy === null ? null : sourceName(services, relievedBy),
    })),
  };
}

/** When the person's newest declaration lapses, or has lapsed; null where none does. */
async function findLapse(
  { policy }: Services,
  db: Db,
  personId: string,
  ruleSet: RuleSet,
): Promise<number | null> {
  if (ruleSet.declarations === undefined) return null;
  const declaredAt = await findDeclaredAt(db, personId);
  return declaredAt === null ? null : declarationLapsesAt(declaredAt, ruleSet, policy.utcOffsetMinutes);
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
