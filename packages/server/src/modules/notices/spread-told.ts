import { takeJobs } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { enqueueTexts } from './message-sender.ts';
import { TOLD, type Told } from './told.ts';

const AT_ONCE = 100;

/** Lets open apps know what was told to their people since the last look, and leaves the text messages to be sent. */
export async function spreadTold(services: Services): Promise<void> {
  const { db, clock, noticeHub } = services;
  for (;;) {
    const told = await db.begin(async (tx) => {
      const jobs = (await takeJobs(tx, TOLD, clock.realNow(), AT_ONCE)).map(({ payload }) => payload as Told);
      for (const { subjectIds } of jobs) noticeHub.tell(subjectIds);
      await enqueueTexts(
        services,
        tx,
        jobs.flatMap(({ letters }) => letters),
      );
      return jobs.length;
    });
    if (told < AT_ONCE) return;
  }
}
