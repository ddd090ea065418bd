import { readTyped, type TypedReading } from './read-typed.ts';
import { typedByPlace } from './us-keys.ts';

/** One key going down, as the browser tells it, with the time on any clock that only counts upwards. */
export interface KeyStroke {
  readonly key: string;
  /** The key's place; empty where the system does not tell. */
  readonly code: string;
  readonly shift: boolean;
  /** Ctrl, Alt or the system's key is held. */
  readonly command: boolean;
  /** The key is held down and repeats itself. */
  readonly repeat: boolean;
  readonly at: number;
}

/** What came so far without a pause, by the characters that arrived and by the places of their keys. */
export interface KeyBurst {
  readonly byKey: string;
  readonly byPlace: string;
  readonly length: number;
  readonly lastAt: number;
}

export interface BurstStep {
  readonly burst: KeyBurst;
  /** The stroke belongs to a device: the page must not act on it as well. */
  readonly taken: boolean;
  readonly reading: TypedReading | null;
}

export const NO_BURST: KeyBurst = { byKey: '', byPlace: '', length: 0, lastAt: Number.NEGATIVE_INFINITY };

/** Scanners leave 1 to 50 ms between two keys, also by Bluetooth; who types by hand takes longer. */
export const LONGEST_GAP_MS = 80;
/** A device that sends nothing behind its text has ended it when nothing came for so long. */
export const ENDED_AFTER_MS = 160;

const ENDS = new Set(['Enter', 'NumpadEnter', 'Tab']);
/** Held or switched while others are typed; of themselves they type nothing. */
const SILENT = new Set(['Shift', 'CapsLock', 'NumLock', 'AltGraph']);

/** What an input method keeps to itself shows only as a place. */
const isSwallowed = (key: string) => key === 'Process' || key === 'Unidentified' || key === 'Dead';
const isEnd = ({ key, code }: KeyStroke) => ENDS.has(isSwallowed(key) ? code : key);

/**
 * Takes one stroke. Slow or single keys are never taken, so that Tab, Enter and shortcuts work as anywhere; a burst of
 * keys faster than hands is.
 */
export function readKeyBurst(burst: KeyBurst, stroke: KeyStroke): BurstStep {
  if (SILENT.has(stroke.key)) return { burst, taken: false, reading: null };
  if (stroke.command || stroke.repeat) return { burst: NO_BURST, taken: false, reading: null };
  const follows = burst.length > 0 && stroke.at - burst.lastAt <= LONGEST_GAP_MS;
  const before = follows ? burst : NO_BURST;
  if (isEnd(stroke)) return end(before);
  const grown = grow(before, stroke);
  return grown === null
    ? { burst: NO_BURST, taken: false, reading: null }
    : { burst: grown, taken: follows, reading: null };
}

/** To be asked while nothing comes: a burst that nobody ended is ended by the pause. */
export function endByPause(burst: KeyBurst, now: number): BurstStep {
  if (burst.length === 0 || now - burst.lastAt < ENDED_AFTER_MS)
    return { burst, taken: false, reading: null };
  return end(burst);
}

function end(burst: KeyBurst): BurstStep {
  const reading = readTyped(burst.byKey, burst.byPlace, burst.length);
  return { burst: NO_BURST, taken: reading !== null, reading };
}

function grow(burst: KeyBurst, { key, code, shift, at }: KeyStroke): KeyBurst | null {
  const swallowed = isSwallowed(key);
  // Arrows, function keys and the like have names; a character has one, also where it takes two units.
  const typed = [...key].length === 1 ? key : '';
  const placed = typedByPlace(code, shift) ?? '';
  if (!swallowed && typed === '') return null;
  return {
    byKey: burst.byKey + typed,
    byPlace: burst.byPlace + placed,
    length: burst.length + 1,
    lastAt: at,
  };
}
