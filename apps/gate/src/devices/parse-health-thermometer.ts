import { parseFloat32, tenthsOf } from './parse-float32.ts';
import { type Reading, readingOf } from './reading.ts';

/** Flags, then the value; a time stamp and the place on the body may follow and are not needed. */
const SHORTEST = 5;
const FAHRENHEIT = 0x01;

/** A "Temperature Measurement" (0x2A1C) of the Bluetooth Health Thermometer profile. */
export function parseHealthThermometer(value: DataView): Reading {
  if (value.byteLength < SHORTEST) return { ok: false, problem: 'unreadable' };
  const float = parseFloat32(value, 1);
  if (float === null) return { ok: false, problem: 'no-value' };
  return readingOf(tenthsOf(float), value.getUint8(0) & FAHRENHEIT ? 'F' : 'C');
}
