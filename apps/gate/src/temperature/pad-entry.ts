import { formatTemperature } from '@healthcode/domain';

/** Digits as typed on the pad, at most three: 364 stands for 36.4, so that nobody has to find the point. */
export type PadDigits = string;

const MOST_DIGITS = 3;

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'delete' | 'clear';

export function pressKey(digits: PadDigits, key: PadKey): PadDigits {
  if (key === 'clear') return '';
  if (key === 'delete') return digits.slice(0, -1);
  return digits.length < MOST_DIGITS ? digits + key : digits;
}

/** As shown while typing: `3`, `36.`, `36.4`. */
export const showDigits = (digits: PadDigits): string =>
  digits.length < 2 ? digits : `${digits.slice(0, 2)}.${digits.slice(2)}`;

/** As `parseTemperature` reads it. Two digits are whole degrees. */
export const degreesOf = (digits: PadDigits): string =>
  digits.length === MOST_DIGITS ? showDigits(digits) : digits;

export const digitsOf = (tenths: number): PadDigits => formatTemperature(tenths).replace('.', '');

/** Keys of a real keyboard or a thermometer that types. */
export function padKeyOf(key: string): PadKey | null {
  if (/^[0-9]$/.test(key)) return key as PadKey;
  return key === 'Backspace' ? 'delete' : key === 'Delete' ? 'clear' : null;
}
