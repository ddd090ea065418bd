import { startOfDay } from '@healthcode/domain';
import type { GateListKeys, ManifestList } from '@healthcode/pass';

/** Between two looks for a newer manifest: 30–40 s, random, so that a city's gates do not knock together. */
export const pollDelay = (random: number): number => Math.round(30_000 + 10_000 * random);

export interface FilePlan {
  readonly fetch: readonly string[];
  readonly drop: readonly string[];
}

/**
 * Every file of every list is fetched, never just those of the people at hand: what a gate asks for tells nothing about
 * whom it scanned. Files are immutable, so what is here is not asked for again.
 *
 * @param wanted the files on the way to what the newest manifest names
 * @param used those that open lists were made of, also lists that the newest manifest no longer names
 * @param have those that are here
 */
export function planFiles(
  wanted: Iterable<string>,
  used: Iterable<string>,
  have: Iterable<string>,
): FilePlan {
  const named = new Set(wanted);
  const kept = new Set(used);
  const here = new Set(have);
  return {
    fetch: [...named].filter((name) => !here.has(name)),
    drop: [...here].filter((name) => !named.has(name) && !kept.has(name)),
  };
}

/** One name for a list among all that a gate holds. A phone list is one day's, a paper list a half year's. */
export const listName = (list: Pick<ManifestList, 'uri' | 'day' | 'period'>): string =>
  `${list.uri}@${list.day ?? list.period?.join('-') ?? ''}`;

/**
 * The keys that may open a list, likeliest first. A paper list's key changes daily while the list stays, so all
 * of its keys are tried, newest first.
 */
export function keysFor(list: ManifestList, keys: readonly GateListKeys[]): readonly GateListKeys[] {
  const sameUri = keys.filter((key) => key.uri === list.uri);
  if (list.day !== undefined) return sameUri.filter((key) => key.day === list.day);
  return sameUri.sort((a, b) => b.day - a.day);
}

/** A list of a past day serves half a minute of grace after midnight; a little more costs nothing. */
const KEPT_AFTER_ITS_DAY_MS = 60_000;

/** Whether a list that the newest manifest no longer names may still be asked for. */
export function isStillNeeded(list: ManifestList, now: number, utcOffsetMinutes: number): boolean {
  return list.day !== undefined && now < startOfDay(list.day + 1, utcOffsetMinutes) + KEPT_AFTER_ITS_DAY_MS;
}
