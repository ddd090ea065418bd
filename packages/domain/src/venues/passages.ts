import type { Decision } from './entry.ts';

/** Which way somebody goes through a gate. */
export type Direction = 'in' | 'out';

/** What a gate is for; `any`: the two ways are not told apart. At `both` somebody says at the gate which it is now. */
export type GateWay = 'any' | 'in' | 'out' | 'both';

/** All kinds of gate. */
export const GATE_WAYS: readonly GateWay[] = ['any', 'in', 'out', 'both'];

/** One check as far as counting needs it. */
export type Passage = {
  /** City time, UTC milliseconds. */
  readonly at: number;
  readonly decision: Decision | (string & {});
  readonly direction?: Direction | null | undefined;
};

/** People who went through here. */
export type PassageCounts = {
  readonly in: number;
  readonly out: number;
  /** In less out, never below none: who was inside before the first check is not known. */
  readonly inside: number;
};

/** Counts who was admitted, by the way they went; whoever was not admitted went nowhere. */
export function countPassages(passages: Iterable<Passage>): PassageCounts {
  const counts = { in: 0, out: 0 };
  for (const { decision, direction } of passages) {
    if (decision === 'admit' && direction) counts[direction] += 1;
  }
  return { ...counts, inside: Math.max(0, counts.in - counts.out) };
}

/** The span over which people per minute are counted, in milliseconds. */
export const THROUGHPUT_SPAN_MS = 5 * 60_000;
const LEAST_SPAN_MS = 60_000;

/**
 * People per minute over the five minutes before `now` (that moment included, the one five minutes ago not), to one
 * decimal. Where checking began later, over the time since then, but at least a minute. Whoever has to show the code
 * again is the same person a moment later and counts once.
 */
export function peoplePerMinute(passages: readonly Passage[], now: number): number {
  const counted = passages.filter(({ at, decision }) => at <= now && decision !== 'show-again');
  if (counted.length === 0) return 0;
  const first = counted.reduce((least, { at }) => Math.min(least, at), now);
  const span = Math.min(THROUGHPUT_SPAN_MS, Math.max(LEAST_SPAN_MS, now - first));
  const recent = counted.filter(({ at }) => at > now - THROUGHPUT_SPAN_MS).length;
  return Math.round((recent * 600_000) / span) / 10;
}
