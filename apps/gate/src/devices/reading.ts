import { isPlausibleTemperature } from '@healthcode/domain';

/** Why a thermometer's message is no temperature of a person. */
export type ReadingProblem =
  /** The message is not of the form that such thermometers send. */
  | 'unreadable'
  /** The thermometer says itself that it has no value: too cold, too hot, nothing before it. */
  | 'no-value'
  /** A figure, but not of a living person. */
  | 'implausible';

/** Tenths of a degree Celsius, or why there are none. */
export type Reading =
  | { readonly ok: true; readonly tenths: number }
  | { readonly ok: false; readonly problem: ReadingProblem };

export type TemperatureUnit = 'C' | 'F';

/** Tenths of the unit → tenths of a degree Celsius, rounded half up: 37.25 °C counts as 37.3 °C. */
export function readingOf(tenths: number, unit: TemperatureUnit): Reading {
  const celsius = Math.round(unit === 'F' ? ((tenths - 320) * 5) / 9 : tenths);
  return isPlausibleTemperature(celsius)
    ? { ok: true, tenths: celsius }
    : { ok: false, problem: 'implausible' };
}
