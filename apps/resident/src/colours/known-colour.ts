import type { ColourView, ExplainedHold } from '@healthcode/contracts/client';
import { COLOURS } from '@healthcode/domain';
import type { HeardColour } from '../storage/device-store.ts';

const GREYED_AFTER_MS = 3_600_000;
/** A colour is asked for every minute; two missed answers make it the last known one. */
const CURRENT_FOR_MS = 150_000;

/**
 * How much a colour heard some time ago still says. `current`: just heard. `last-known`: shown with its time.
 * `outdated`: an hour old, or its own records said that it would have changed by now.
 */
export type ColourAge = 'current' | 'last-known' | 'outdated';

export function colourAge({ view, heardAt }: HeardColour, now: number): ColourAge {
  if (now - heardAt > GREYED_AFTER_MS) return 'outdated';
  if (view.nextChangeAt !== null && now >= view.nextChangeAt && heardAt < view.nextChangeAt)
    return 'outdated';
  return now - heardAt > CURRENT_FOR_MS ? 'last-known' : 'current';
}

const strength = (hold: ExplainedHold): number => COLOURS.indexOf(hold.colour);

/** What is in force, the strongest first; among equals the one that lasts longer. */
export function holdsByStrength(view: ColourView): ExplainedHold[] {
  const end = (hold: ExplainedHold) => hold.until ?? Number.POSITIVE_INFINITY;
  return [...view.holds].sort((one, other) =>
    strength(one) === strength(other)
      ? Math.sign(end(other) - end(one)) || 0
      : strength(other) - strength(one),
  );
}

/**
 * Whether the end of a record depends on something that has not happened. Its `until` then is only the longest
 * that it may last, and its authority is asked on its review date.
 */
export const isOpen = ({ until, reviewAt }: ExplainedHold): boolean => until === null || reviewAt !== null;

/** When the present colour ends by itself; null when that is not known, or the colour is green. */
export function colourEndsAt(view: ColourView): number | null {
  const holding = view.holds.filter(({ colour }) => colour === view.colour);
  const ends = holding.map((hold) => (isOpen(hold) ? null : hold.until));
  if (ends.length === 0 || view.colour === 'green') return null;
  return ends.reduce((latest, end) => (latest === null || end === null ? null : Math.max(latest, end)));
}

/** Whether the declaration counts no longer, by what this phone heard. */
export const hasLapsed = ({ declarationLapsesAt }: ColourView, now: number): boolean =>
  declarationLapsesAt !== null && now >= declarationLapsesAt;

/** Whether gates find the pass withdrawn until the person declares again. A lapse never hides an orange or a red. */
export const isWithdrawn = (view: ColourView, now: number): boolean =>
  view.colour === 'green' && hasLapsed(view, now);
