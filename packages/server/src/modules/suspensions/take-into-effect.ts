import { listLoggedSuspensions, takeEffect } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { recomputePeople } from '../colours/recompute.ts';

/** Suspensions whose entry everybody can read in the public log take effect, also those that a stop left behind. */
export async function takeLoggedIntoEffect(services: Services): Promise<void> {
  const { db, clock, publicLog } = services;
  for (const row of await listLoggedSuspensions(db, publicLog.size)) {
    await db.begin(async (tx) => {
      await takeEffect(tx, row, clock.cityNow());
      await recomputePeople(services, tx, [row.personId]);
    });
    services.statusMayHaveChanged();
  }
}
