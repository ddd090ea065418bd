import { parseTemperature } from '@healthcode/domain';

/** What a device that types has sent. */
export type TypedReading =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'temperature'; readonly tenths: number }
  /** A number as thermometers send it, that no person's temperature can be. */
  | { readonly kind: 'implausible' }
  /** An input method kept the characters to itself; the keyboard must be switched to English. */
  | { readonly kind: 'garbled' };

/** Hands do not type so many keys without a pause; shorter than any code that a gate would have to answer for. */
const SHORTEST_CODE = 8;
const LONGEST_TEMPERATURE = 8;

const OURS = /^HQ1:[0-9A-Z $%*+\-./:]+$/;
const NUMBER = /^(\d{2,3})([.,。](\d{1,2}))?\s*(°|℃|°?C)?$/i;

/**
 * @param byKey the characters that arrived
 * @param byPlace the same keys by their place on a US keyboard, letters as capitals
 * @param length how many keys there were
 */
export function readTyped(byKey: string, byPlace: string, length: number): TypedReading | null {
  if (length <= LONGEST_TEMPERATURE) {
    const temperature = readTemperature(byKey) ?? readTemperature(byPlace);
    if (temperature) return temperature;
  }
  if (length < SHORTEST_CODE) return null;
  const ours = [asOurs(byKey), asOurs(byPlace)].find((text) => text.length === length && OURS.test(text));
  if (ours !== undefined) return { kind: 'code', text: ours };
  // Fewer characters than keys: an input method has made something else of them.
  const whole = byKey.trim();
  const lost = [...byKey].length < length || /\p{Script=Han}/u.test(byKey);
  return lost || whole === '' ? { kind: 'garbled' } : { kind: 'code', text: whole };
}

/** Our text has capitals only, so a wrong Caps Lock does no harm; full-width characters are what they stand for. */
const asOurs = (text: string): string => text.normalize('NFKC').toUpperCase().trimStart();

/** 36.4, 36,4, 364, 36.4C and 36.40; two decimals only where the second says nothing. */
function readTemperature(text: string): TypedReading | null {
  const match = NUMBER.exec(text.normalize('NFKC').replace('°C', '℃').trim());
  if (match === null) return null;
  const [, whole = '', , decimals] = match;
  const degrees =
    decimals === undefined && whole.length === 3
      ? `${whole.slice(0, 2)}.${whole.slice(2)}`
      : decimals === undefined
        ? whole
        : `${whole}.${decimals.replace(/(?<=.)0$/, '')}`;
  const parsed = parseTemperature(degrees);
  return parsed.ok ? { kind: 'temperature', tenths: parsed.tenths } : { kind: 'implausible' };
}
