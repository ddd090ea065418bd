import { DAY_MS, dayNumberOf, HOUR_MS, type InstantMs } from './day-number.ts';

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 date-time with its offset, and only one that exists (no 30 February, no 24:00, no leap second);
 * seconds may be left out, and what is below a millisecond is dropped. Anything else is null; a time without an
 * offset too, for nobody knows which instant it means.
 */
export function parseInstant(text: string): InstantMs | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [, year, month, date, hour, minute, second = '0', fraction = '', zone = 'Z'] = match;
  const day = dayNumberOf(Number(year), Number(month), Number(date));
  const offset = parseOffset(zone);
  if (day === null || offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return null;
  }
  const ofDay = Number(hour) * HOUR_MS + Number(minute) * 60_000 + Number(second) * 1000;
  return day * DAY_MS + ofDay + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset;
}

function parseOffset(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * 60_000);
}
