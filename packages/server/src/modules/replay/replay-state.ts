import { type Db, readSetting, writeSetting } from '@healthcode/store';
import { standCityClock } from '../../platform/city-clock.ts';
import type { DayReport } from './replay-day.ts';

const SETTING = 'replay';

/** How far a replay has come; a run that was cut off goes on from here. */
export interface ReplayState {
  /** Of the folder and the mapping. */
  readonly sha256: string;
  /** The days that are done, in order. */
  readonly days: readonly DayReport[];
  /** Where the city's clock was left standing. */
  readonly standsAt: number;
}

export const readReplayState = (db: Db): Promise<ReplayState | null> => readSetting<ReplayState>(db, SETTING);

/** Keeps the state and leaves the clock where it says. */
export async function keepReplayState(db: Db, state: ReplayState): Promise<void> {
  await writeSetting(db, SETTING, state);
  await standCityClock(db, state.standsAt);
}
