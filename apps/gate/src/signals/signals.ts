/**
 * What a decision sounds and feels like (design: "Sound and touch at the gate"). Told apart by rhythm first, so
 * that noise and poor hearing matter less. Wooden, short; no beep, no alarm.
 */
export type Signal =
  | 'admit'
  | 'refuse'
  | 'refer'
  | 'measure-first'
  | 'original-way'
  | 'show-again'
  | 'not-accepted'
  | 'cannot-check';

export interface Note {
  /** Start after the beginning of the signal, milliseconds. */
  readonly at: number;
  readonly lasts: number;
  /** Hertz; a knock has none, it is filtered noise. */
  readonly from: number | null;
  /** Where a gliding note ends; the same as `from` for a level one. */
  readonly to: number | null;
}

export interface SignalPlan {
  readonly notes: readonly Note[];
  /** Milliseconds on, off, on … as `navigator.vibrate` takes them. */
  readonly vibration: readonly number[];
}

const G3 = 196;
const G4 = 392;
const C5 = 523.25;
const F5 = 698.46;
const level = (at: number, lasts: number, pitch: number): Note => ({ at, lasts, from: pitch, to: pitch });
const glide = (at: number, lasts: number, from: number, to: number): Note => ({ at, lasts, from, to });
const knock = (at: number): Note => ({ at, lasts: 90, from: null, to: null });

export const SIGNALS: Readonly<Record<Signal, SignalPlan>> = {
  // two quick notes rising a fourth, 180 ms in all
  admit: { notes: [level(0, 80, C5), level(90, 90, F5)], vibration: [60] },
  // two equal middle notes, a pause, two again
  refer: {
    notes: [level(0, 110, G4), level(150, 110, G4), level(560, 110, G4), level(710, 110, G4)],
    vibration: [140, 120, 140],
  },
  // one long note falling a fifth
  refuse: { notes: [glide(0, 450, C5, C5 / 1.5)], vibration: [500] },
  // three quick high ticks, as of someone waiting for a figure
  'measure-first': {
    notes: [level(0, 60, F5), level(130, 60, F5), level(260, 60, F5)],
    vibration: [50, 60, 180],
  },
  // one short low note: nothing is wrong, only another way
  'original-way': { notes: [level(0, 160, G3)], vibration: [60, 160, 60] },
  // long, short: "once more"
  'show-again': { notes: [level(0, 240, C5), level(330, 80, C5)], vibration: [200, 90, 60] },
  // two dull knocks
  'not-accepted': { notes: [knock(0), knock(220)], vibration: [60, 70, 60, 70, 60, 70, 60] },
  // one dull knock, no tone
  'cannot-check': { notes: [knock(0)], vibration: [60, 80, 60, 80, 60] },
};

/** The rhythm alone, without pitch: what is left in a noisy hall. */
export const rhythmOf = (plan: SignalPlan): string =>
  plan.notes.map((note) => `${note.at}+${note.lasts}${note.from === null ? 'knock' : ''}`).join(' ');
