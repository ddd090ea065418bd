/** So long after the last check another venue, and with it another policy, is not free to choose; ms, end exclusive. */
export const MOVE_WAIT_MS = 5 * 60_000;

/**
 * From when on this gate may check at another venue, UTC ms; null: at once. Else whoever refused somebody could admit
 * them a moment later by the rules of another place.
 */
export function movesFrom(lastCheckAt: number | null, now: number): number | null {
  if (lastCheckAt === null || now - lastCheckAt >= MOVE_WAIT_MS) return null;
  return Math.min(lastCheckAt, now) + MOVE_WAIT_MS;
}
