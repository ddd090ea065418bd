import type { Localised } from '../localised.ts';

/** From 37.3 °C on a temperature is a fever, at a gate and in a declaration. Tenths of a degree. */
export const FEVER_TENTHS = 373;
/** Lowest temperature that is taken for a reading of a person, in tenths; inclusive. */
export const PLAUSIBLE_MIN_TENTHS = 340;
/** Highest temperature that is taken for a reading of a person, in tenths; inclusive. */
export const PLAUSIBLE_MAX_TENTHS = 430;

/** What can be wrong with a temperature as typed; the keys are stable codes. */
export const TEMPERATURE_PROBLEMS = {
  'temperature-form': {
    zh: '请填写体温，例如 36.5，最多一位小数。',
    en: 'Please give a temperature such as 36.5, with at most one decimal.',
  },
  'temperature-implausible': {
    zh: '体温应在 34.0 到 43.0 ℃ 之间。请再量一次。',
    en: 'A temperature lies between 34.0 and 43.0 °C. Please measure again.',
  },
} as const satisfies Record<string, Localised>;

/** Stable code of something wrong with a temperature. */
export type TemperatureProblem = keyof typeof TEMPERATURE_PROBLEMS;

/** A temperature in tenths of a degree Celsius, or what is wrong with it. */
export type ParsedTemperature =
  | { readonly ok: true; readonly tenths: number }
  | { readonly ok: false; readonly problem: TemperatureProblem };

/** Reads degrees Celsius as typed (`36.5`, `36`, `37.3℃`, full-width digits), exactly and without floats. */
export function parseTemperature(text: string): ParsedTemperature {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/°?C$/i, '').replaceAll(/[。,]/g, '.');
  const match = /^(\d{1,3})(?:\.(\d))?$/.exec(plain);
  if (match === null) return { ok: false, problem: 'temperature-form' };
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? '0');
  return isPlausibleTemperature(tenths)
    ? { ok: true, tenths }
    : { ok: false, problem: 'temperature-implausible' };
}

/** Whether a number can be a person's temperature in tenths: an integer from 340 to 430. */
export function isPlausibleTemperature(tenths: number): boolean {
  return Number.isInteger(tenths) && tenths >= PLAUSIBLE_MIN_TENTHS && tenths <= PLAUSIBLE_MAX_TENTHS;
}

/** Tenths as degrees with one decimal: 373 is `37.3`. */
export function formatTemperature(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
