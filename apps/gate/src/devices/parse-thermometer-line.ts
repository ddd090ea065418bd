import { type Reading, readingOf, type TemperatureUnit } from './reading.ts';

/** `36.5`, `36.52 ℃`, `T=36.5C`, `body: 97.9 F`; without a point `36` are degrees, `365` and `0365` tenths. */
const LINE = /^(?:[A-Za-z][\w ]{0,20}[=:])?(\d{1,3}\.\d{1,2}|\d{2,4})°?([CF])?$/i;

const tenthsIn = (figure: string): number => {
  const [whole = '', fraction] = figure.split('.');
  if (fraction !== undefined) return (Number(whole) * 100 + Number(fraction.padEnd(2, '0'))) / 10;
  return whole.length === 2 ? Number(whole) * 10 : Number(whole);
};

/** One line of a thermometer at a serial port. What is no temperature at all (`READY`, noise) is `unreadable`. */
export function parseThermometerLine(line: string): Reading {
  const match = LINE.exec(line.normalize('NFKC').replaceAll(/[\s\0]/g, ''));
  if (match === null) return { ok: false, problem: 'unreadable' };
  const unit = (match[2]?.toUpperCase() ?? 'C') as TemperatureUnit;
  return readingOf(tenthsIn(match[1] ?? ''), unit);
}
