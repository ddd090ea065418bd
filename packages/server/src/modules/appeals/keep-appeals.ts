import { DAY_MS, filesEndAt, urgencyAt } from '@healthcode/domain';
import {
  changeAppeal,
  deleteLooseAppealFiles,
  destroyAppealFiles,
  listAppealsWithFiles,
  listUntoldOpenAppeals,
  lockAppeal,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { notify } from '../notices/notify.ts';
import { toFacts } from './appeal-facts.ts';

/** Tells people of deadlines that were missed, and destroys files whose time is over. */
export async function keepAppeals(core: CityCore): Promise<void> {
  await tellOverdue(core);
  await destroyFiles(core);
  await deleteLooseAppealFiles(core.db, core.clock.cityNow() - DAY_MS);
}

async function tellOverdue(core: CityCore): Promise<void> {
  const { db, clock, policy } = core;
  for (const { appealId } of await listUntoldOpenAppeals(db)) {
    await db.begin(async (tx) => {
      const row = await lockAppeal(tx, appealId);
      if (row === null || row.toldOverdue >= row.instance) return;
      if (urgencyAt(toFacts(row, null), policy.appeals, clock.cityNow()) !== 'overdue') return;
      await changeAppeal(tx, row, { toldOverdue: row.instance });
      const facts = { number: row.number };
      await notify(core, tx, [{ subjectId: row.personId, kind: 'appeal-overdue', facts }]);
    });
  }
}

async function destroyFiles(core: CityCore): Promise<void> {
  const { db, clock, policy } = core;
  const now = clock.cityNow();
  for (const { appealId } of await listAppealsWithFiles(db, now - policy.appeals.filesDays * DAY_MS)) {
    await db.begin(async (tx) => {
      const row = await lockAppeal(tx, appealId);
      if (row === null || row.filesDestroyedAt !== null) return;
      const end = filesEndAt(toFacts(row, null), policy.appeals);
      if (end === null || now < end) return;
      const destroyed = await destroyAppealFiles(tx, row, now);
      await changeAppeal(tx, row, { filesDestroyedAt: now });
      const news = { subjectId: row.personId, kind: 'appeal-files-destroyed', facts: { number: row.number } };
      await notify(core, tx, destroyed > 0 ? [news] : []);
    });
  }
}
