/**
 * The city's clock on a phone whose own clock may be wrong. Everything shown or signed uses the city's time; the
 * phone's clock only carries it forward between measurements. All times are milliseconds.
 */
export interface ClockReading {
  /** City time minus the phone's `Date.now()`. In a demo the city may live in another year. */
  readonly cityOffsetMs: number;
  /** The world's time minus the phone's: how wrong the phone itself is. */
  readonly phoneErrorMs: number;
  /** `Date.now()` when this was measured. */
  readonly measuredAtMs: number;
}

export interface ClockState {
  readonly reading: ClockReading | null;
  /** False until the server has answered in this run, and again after a jump that could not be explained. */
  readonly confirmed: boolean;
  /** The phone's clock leapt while the app was open, and the server has not been heard since. */
  readonly leapt: boolean;
}

export interface TimeAnswer {
  readonly cityTime: number;
  readonly realTime: number;
}

/** Both of the phone's clocks at one moment: the one people can set, and the one that only counts. */
export interface Tick {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** A slower answer says too little about the time: half of it may be error. */
const SLOWEST_USEFUL_ANSWER_MS = 5_000;
const JUMP_MS = 2_000;
const AGREEMENT_MS = 3_000;
const PHONE_ERROR_WARNING_MS = 30_000;

export const startClock = (stored: ClockReading | null): ClockState => ({
  reading: stored,
  confirmed: false,
  leapt: false,
});

/**
 * Reads the clocks out of one answer, as if the server had looked half-way through the round trip. An answer
 * that took too long is taken only when there is nothing better.
 */
export function measureClock(state: ClockState, sent: Tick, received: Tick, answer: TimeAnswer): ClockState {
  const tookMs = received.steadyMs - sent.steadyMs;
  if (tookMs > SLOWEST_USEFUL_ANSWER_MS && state.reading !== null && state.confirmed) return state;
  const wallMs = received.wallMs - tookMs / 2;
  return {
    confirmed: true,
    leapt: false,
    reading: {
      cityOffsetMs: Math.round(answer.cityTime - wallMs),
      phoneErrorMs: Math.round(answer.realTime - wallMs),
      measuredAtMs: received.wallMs,
    },
  };
}

export const cityNow = (state: ClockState, wallMs: number): number =>
  wallMs + (state.reading?.cityOffsetMs ?? 0);

/**
 * Compares how far both clocks went between two ticks. A wall clock that fell back was set by somebody, so the
 * city's time goes on undisturbed. One that leapt ahead was set, or the phone slept while the steady clock stood
 * still: nothing on the phone can tell which, so the wall clock is followed and marked as unconfirmed.
 */
export function followClock(state: ClockState, before: Tick, now: Tick): ClockState {
  const leap = now.wallMs - before.wallMs - (now.steadyMs - before.steadyMs);
  if (Math.abs(leap) <= JUMP_MS || state.reading === null) return state;
  if (leap > 0) return { ...state, confirmed: false, leapt: true };
  const { cityOffsetMs, phoneErrorMs, measuredAtMs } = state.reading;
  return {
    confirmed: false,
    leapt: true,
    reading: { cityOffsetMs: cityOffsetMs - leap, phoneErrorMs: phoneErrorMs - leap, measuredAtMs },
  };
}

/**
 * Confirms the clock by the city's time in a reply that has just come. The reply is a little old by then; more than
 * three seconds of difference, or no reading at all, give null: the clock has to be measured.
 */
export function confirmClock(state: ClockState, wallMs: number, cityMs: number): ClockState | null {
  if (state.reading === null || Math.abs(cityNow(state, wallMs) - cityMs) > AGREEMENT_MS) return null;
  return state.confirmed ? state : { ...state, confirmed: true, leapt: false };
}

/** How wrong the phone's own clock is, if by more than half a minute; positive when the phone is slow. */
export function phoneClockWarning(state: ClockState): number | null {
  const error = state.reading?.phoneErrorMs ?? 0;
  return Math.abs(error) > PHONE_ERROR_WARNING_MS ? error : null;
}
