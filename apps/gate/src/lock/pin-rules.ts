/** Wrong PINs in a row, the last of which signs out. */
export const MOST_WRONG = 5;
/** What is waited after the first, second, … wrong PIN, ms. */
const WAITS_MS = [0, 5_000, 30_000, 60_000] as const;

export interface PinTries {
  /** Wrong in a row. */
  readonly wrong: number;
  /** No PIN is looked at before it, on the device's clock, UTC ms. */
  readonly waitUntil: number;
}

export const NO_TRIES: PinTries = { wrong: 0, waitUntil: 0 };

/** After one more wrong PIN. */
export function afterWrong({ wrong }: PinTries, now: number): PinTries {
  return { wrong: wrong + 1, waitUntil: now + (WAITS_MS[wrong] ?? 0) };
}

export const isOut = ({ wrong }: PinTries): boolean => wrong >= MOST_WRONG;

/** How long it still is to wait, ms. A clock that was put back makes nobody wait longer than the longest wait. */
export const waitLeft = ({ waitUntil }: PinTries, now: number): number =>
  Math.min(Math.max(0, waitUntil - now), WAITS_MS[WAITS_MS.length - 1]!);

/** A PIN that everybody tries first: one digit six times, or six in a row, up or down. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return [0, 1, -1].some((step) => steps.every((one) => one === step));
}
