import type { InstantMs } from '../time/day-number.ts';
import { type Colour, strongestColour } from './colour.ts';
import type { Hold } from './hold.ts';

/** The holds whose span contains the instant: start inclusive, end exclusive. */
export function holdsInForce(holds: Iterable<Hold>, at: InstantMs): Hold[] {
  return [...holds].filter((hold) => hold.startsAt <= at && (hold.endsAt === null || at < hold.endsAt));
}

/** The colour at the instant: the strongest hold in force; with none, green. */
export function colourAt(holds: Iterable<Hold>, at: InstantMs): Colour {
  return strongestColour(holdsInForce(holds, at).map((hold) => hold.colour));
}

/**
 * The first instant after `at` at which the colour is another one, or null if it stays. Only as the holds
 * stand: new evidence and a new rule set make new holds.
 */
export function nextChangeAfter(holds: Iterable<Hold>, at: InstantMs): InstantMs | null {
  const all = [...holds];
  const colour = colourAt(all, at);
  const later = boundaries(all).filter((boundary) => boundary > at);
  return later.find((boundary) => colourAt(all, boundary) !== colour) ?? null;
}

/** The instant from which the colour at `at` has been what it is without a break; null if always. */
export function colourSince(holds: Iterable<Hold>, at: InstantMs): InstantMs | null {
  const all = [...holds];
  const colour = colourAt(all, at);
  let since: InstantMs | null = null;
  for (const boundary of boundaries(all).filter((instant) => instant <= at)) {
    if (colourAt(all, boundary) !== colour) since = null;
    else if (since === null && colourAt(all, boundary - 1) !== colour) since = boundary;
  }
  return since;
}

function boundaries(holds: readonly Hold[]): InstantMs[] {
  const instants = holds.flatMap((hold) =>
    hold.endsAt === null ? [hold.startsAt] : [hold.startsAt, hold.endsAt],
  );
  return [...new Set(instants)].sort((left, right) => left - right);
}
