/** Waited after a scan before it is told, so that two people at once become one request; ms. */
export const TELL_AFTER_MS = 250;
/** At most so many are told at once. */
export const MOST_TOLD = 200;
/** A gate at which somebody was scanned so lately asks often. */
const BUSY_MS = 2 * 60_000;
const BUSY_EVERY_MS = 5_000;
const QUIET_EVERY_MS = 30_000;
/** How a device is, is told at most so often. */
const HEALTH_EVERY_MS = 60_000;
/** What could not be told in this time is of no use to any other gate: no proof is accepted that late. */
const UNTOLD_KEPT_MS = 70_000;

/** How long until this gate asks again what the others saw. @param sinceScanMs since the last scan here */
export const askAfter = (sinceScanMs: number): number =>
  sinceScanMs <= BUSY_MS ? BUSY_EVERY_MS : QUIET_EVERY_MS;

export const tellsHealth = (sinceToldMs: number): boolean => sinceToldMs >= HEALTH_EVERY_MS;

export const isStillOfUse = (sinceSeenMs: number): boolean => sinceSeenMs <= UNTOLD_KEPT_MS;
