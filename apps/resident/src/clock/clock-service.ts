import type { ApiClient } from '@healthcode/contracts/client';
import { createObservable, type Observable } from '../platform/observable.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import {
  type ClockState,
  cityNow,
  confirmClock,
  followClock,
  measureClock,
  startClock,
  type Tick,
} from './city-clock.ts';

const WATCH_EVERY_MS = 1_000;

export interface ClockService {
  readonly state: Observable<ClockState>;
  /** The city's time now. */
  now(): number;
  /** Asks the server for the time; false when it could not be reached. */
  measure(): Promise<boolean>;
  /** Compares with the city's time in a reply just come: agreement confirms the clock, else it is measured. */
  hear(cityMs: number): void;
  /** Watches for jumps of the phone's clock until the returned function is called. */
  watch(): () => void;
}

const tick = (): Tick => ({ wallMs: Date.now(), steadyMs: performance.now() });

export async function createClockService(api: ApiClient, store: DeviceStore): Promise<ClockService> {
  const state = createObservable<ClockState>(startClock((await store.recall('clock')) ?? null));

  const adopt = (next: ClockState) => {
    if (next === state.get()) return;
    state.set(next);
    if (next.reading !== null) void store.remember('clock', next.reading);
  };

  const measure = async (): Promise<boolean> => {
    const sent = tick();
    const answer = await api('time');
    if (!answer.ok) return false;
    adopt(measureClock(state.get(), sent, tick(), answer.value));
    return true;
  };

  const hear = (cityMs: number) => {
    const confirmed = confirmClock(state.get(), Date.now(), cityMs);
    if (confirmed === null) void measure();
    else adopt(confirmed);
  };

  const watch = () => {
    let before = tick();
    const timer = setInterval(() => {
      const now = tick();
      const next = followClock(state.get(), before, now);
      before = now;
      if (next === state.get()) return;
      adopt(next);
      void measure();
    }, WATCH_EVERY_MS);
    return () => clearInterval(timer);
  };

  return { state, now: () => cityNow(state.get(), Date.now()), measure, hear, watch };
}
