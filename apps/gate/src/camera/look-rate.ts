/** At most so many looks a second: more would warm the device and find nothing sooner. */
const SHORTEST_MS = 50;
/** On a slow device the reader rests a third of its time, so that screen and sound keep up and the battery lasts. */
const REST_SHARE = 0.5;
/** However slow: somebody waits. */
const LONGEST_REST_MS = 150;

/**
 * Milliseconds from the answer of one look to the next look.
 *
 * @param tookMs from handing over the frame to its answer
 */
export function restAfterLook(tookMs: number): number {
  return Math.max(SHORTEST_MS - tookMs, Math.min(tookMs * REST_SHARE, LONGEST_REST_MS));
}
