import { type Database, type Db, readSetting, settleSetting, writeSetting } from '@healthcode/store';
import { type Clock, createClock } from './clock.ts';

const SETTING = 'city-clock';

/** `offsetMs` null: the clock stands still at `start` until the service starts for the first time. */
interface CityClockSetting {
  readonly start: number | null;
  readonly offsetMs: number | null;
}

/** The data folder belongs to a city with another clock; turning a clock with data behind it would break its days. */
export class CityClockError extends Error {
  override readonly name = 'CityClockError';
}

/**
 * A demo city's clock is an offset, kept in the database: it goes on ticking over restarts. Without `wanted` (UTC
 * milliseconds) a new city lives in the world's time, and an existing one keeps its own. Throws `CityClockError`.
 */
export async function startCityClock(db: Database, wanted: number | null): Promise<Clock> {
  const fresh = { start: wanted, offsetMs: wanted === null ? 0 : wanted - Date.now() };
  const settled = await settleSetting<CityClockSetting>(db, SETTING, fresh);
  if (wanted !== null && settled.start !== wanted) throw new CityClockError();
  if (settled.offsetMs !== null) return createClock(settled.offsetMs);
  const offsetMs = (settled.start ?? Date.now()) - Date.now();
  await writeSetting(db, SETTING, { start: settled.start, offsetMs });
  return createClock(offsetMs);
}

/** The city's clock as a command finds it: going on, or standing where it was left before the first start. */
export async function readCityClock(db: Database, wanted: number | null): Promise<Clock> {
  const setting = await readSetting<CityClockSetting>(db, SETTING);
  if (setting?.offsetMs !== null || setting.start === null) return startCityClock(db, wanted);
  const { start } = setting;
  return { cityNow: () => start, realNow: Date.now };
}

/** Leaves the city's clock standing: the next start of the service begins at this instant. */
export async function standCityClock(db: Db, start: number): Promise<void> {
  await writeSetting(db, SETTING, { start, offsetMs: null } satisfies CityClockSetting);
}

/** Leaves the clock of a city that has none yet standing at this instant; an existing city keeps its own. */
export async function standNewCityClock(db: Db, start: number): Promise<void> {
  await settleSetting(db, SETTING, { start, offsetMs: null } satisfies CityClockSetting);
}
