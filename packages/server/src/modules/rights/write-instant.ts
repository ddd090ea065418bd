import type { Services } from '../../services.ts';

const MINUTE_MS = 60_000;

/** `2026-11-27T19:30:00+08:00`. */
export function writeInstant({ policy }: Pick<Services, 'policy'>, at: number | null): string | null {
  if (at === null) return null;
  const offset = policy.utcOffsetMinutes;
  const wall = new Date(at + offset * MINUTE_MS).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
