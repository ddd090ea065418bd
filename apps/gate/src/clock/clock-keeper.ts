import type { ApiClient } from '@healthcode/contracts/client';
import { createStore, type Store } from '../app/store.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import {
  type CityClock,
  cityNow,
  hasJumped,
  keepClock,
  openClock,
  type Reading,
  sawSignedTime,
  setByServer,
} from './city-clock.ts';

export interface ClockKeeper {
  readonly state: Store<CityClock>;
  /** Corrected city time, whole UTC milliseconds. */
  now(): number;
  sawSignedTime(signedAt: number): Promise<void>;
  /** The device's own clock was set while this page is open, or stood still: the server is to be asked. */
  hasJumped(): boolean;
  /** Asks the server; false when it was not reached. */
  correct(): Promise<boolean>;
}

/** A slower answer says too little about the time; the next one will do. */
const SLOWEST_ANSWER_MS = 5_000;

const readDevice = (): Reading => ({ wall: Date.now(), steady: performance.now() });

export async function openClockKeeper(database: GateDatabase, client: ApiClient): Promise<ClockKeeper> {
  const state = createStore(openClock(await readSetting(database, 'clock'), readDevice()));
  const keep = async (next: CityClock) => {
    if (next === state.get()) return;
    state.set(next);
    await writeSetting(database, 'clock', keepClock(next));
  };
  return {
    state,
    now: () => Math.floor(cityNow(state.get(), readDevice())),
    hasJumped: () => hasJumped(state.get(), readDevice()),
    sawSignedTime: (signedAt) => keep(sawSignedTime(state.get(), signedAt)),
    async correct() {
      const asked = readDevice();
      const result = await client('time');
      const answered = readDevice();
      if (!result.ok) return false;
      if (answered.steady - asked.steady <= SLOWEST_ANSWER_MS) {
        await keep(setByServer(state.get(), result.value, asked, answered));
      }
      return true;
    },
  };
}
