import { type DayNumber, dayNumberAt } from '@healthcode/domain';
import { findCountsBegin, readSetting } from '@healthcode/store';
import type { Services } from '../../services.ts';
import type { DaySpan } from './months.ts';

/** Written once by a city whose checks had been deleted before they were counted. */
const SETTING = 'venue-counts';

/**
 * The days of which a venue's checks are counted whole, up to today: from the day on which it was entered, unless counts
 * began later or are deleted by now. null: nothing was ever checked there.
 */
export async function countedSpan({ db, clock, policy }: Services, venueId: string): Promise<DaySpan | null> {
  const { enteredAt, firstDay } = await findCountsBegin(db, venueId);
  if (firstDay === null) return null;
  const dayOf = (at: number): DayNumber => dayNumberAt(at, policy.utcOffsetMinutes);
  const today = dayOf(clock.cityNow());
  const begun = await readSetting<{ fromDay: DayNumber }>(db, SETTING);
  const fromDay = Math.max(
    Math.min(dayOf(enteredAt), firstDay),
    begun?.fromDay ?? 0,
    today - policy.retention['venue-counts'].days,
  );
  return { fromDay, untilDay: today };
}
