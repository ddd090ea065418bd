import fc from 'fast-check';
import { expect } from 'vitest';
import { COLOURS, colourAt, type EvidenceRecord, type Hold } from '../src/index.ts';
import { histories } from './_histories.ts';

/** A history and something about one of its records. */
export const withOneOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.tuple(histories, fc.nat(), value).filter(([history]) => history.length > 0);

export const chosen = (history: readonly EvidenceRecord[], index: number) =>
  history[index % history.length] as EvidenceRecord;

/** Every instant at which the colours could part: each boundary of each hold and the instants beside it. */
export function decisiveMoments(...lists: readonly (readonly Hold[])[]): number[] {
  return lists
    .flat()
    .flatMap((hold) => [hold.startsAt, hold.endsAt ?? hold.startsAt])
    .flatMap((boundary) => [boundary - 1, boundary, boundary + 1]);
}

/** That the holds of the first list are at no time milder than those of the second. */
export function expectNowhereMilder(after: readonly Hold[], before: readonly Hold[]): void {
  for (const moment of decisiveMoments(after, before)) {
    const strength = (holds: readonly Hold[]) => COLOURS.indexOf(colourAt(holds, moment));
    if (strength(after) < strength(before)) expect.fail(`milder at ${new Date(moment).toISOString()}`);
  }
}
