import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHealthThermometer } from './parse-health-thermometer.ts';
import { parseThermometerLine } from './parse-thermometer-line.ts';

const message = (...bytes: number[]) => parseHealthThermometer(new DataView(Uint8Array.from(bytes).buffer));
/** Flags, mantissa and exponent as a thermometer sends them. */
const measurement = (flags: number, mantissa: number, exponent: number) =>
  message(flags, mantissa & 0xff, (mantissa >> 8) & 0xff, (mantissa >> 16) & 0xff, exponent & 0xff);
const tenths = (value: number) => ({ ok: true, tenths: value });
const problem = (value: string) => ({ ok: false, problem: value });

describe('a Bluetooth thermometer', () => {
  it('sends degrees Celsius with any exponent', () => {
    expect(measurement(0, 365, -1)).toEqual(tenths(365));
    expect(measurement(0, 3650, -2)).toEqual(tenths(365));
    expect(measurement(0, 37, 0)).toEqual(tenths(370));
    expect(measurement(0, 4, 1)).toEqual(tenths(400));
  });

  it('sends degrees Fahrenheit where the first flag says so', () => {
    expect(measurement(1, 977, -1)).toEqual(tenths(365));
    expect(measurement(1, 9914, -2)).toEqual(tenths(373));
    expect(measurement(0, 977, -1)).toEqual(problem('implausible'));
  });

  it('may add a time stamp and the place on the body', () => {
    expect(message(0x06, 0x6d, 0x01, 0x00, 0xff, 0xe4, 0x07, 2, 29, 8, 0, 0, 2)).toEqual(tenths(365));
  });

  it('says in five ways that it has no value', () => {
    for (const special of [0x7fffff, 0x800000, 0x7ffffe, 0x800002, 0x800001]) {
      expect(measurement(0, special, 0)).toEqual(problem('no-value'));
      expect(measurement(1, special, -1)).toEqual(problem('no-value'));
    }
  });

  it('is believed between 34.0 and 43.0 °C only, both included', () => {
    const at = (value: number) => measurement(0, value, -1).ok;
    expect([339, 340, 341].map(at)).toEqual([false, true, true]);
    expect([429, 430, 431].map(at)).toEqual([true, true, false]);
    expect(measurement(0, -365, -1)).toEqual(problem('implausible'));
  });

  it('rounds half up, so that 37.25 °C is a fever', () => {
    expect([3724, 3725, 3726].map((value) => measurement(0, value, -2))).toEqual([372, 373, 373].map(tenths));
  });

  it('is not understood when the message is cut off', () => {
    expect(message(0, 0x6d, 0x01, 0x00)).toEqual(problem('unreadable'));
    expect(message()).toEqual(problem('unreadable'));
  });

  it('never makes anything but a plausible temperature or a problem of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const reading = message(...bytes);
        if (reading.ok) expect(reading.tenths >= 340 && reading.tenths <= 430).toBe(true);
      }),
    );
  });
});

describe('a line of a serial thermometer', () => {
  it('is read in each of the usual forms', () => {
    for (const line of [
      '36.5',
      ' 36.5 ',
      'T=36.5C',
      'T: 36.5 °C',
      '36.5℃',
      'body=36.50',
      '0365',
      '365',
      '３６.５',
    ])
      expect([line, parseThermometerLine(line)]).toEqual([line, tenths(365)]);
    expect(parseThermometerLine('T=97.7F')).toEqual(tenths(365));
    expect(parseThermometerLine('36')).toEqual(tenths(360));
  });

  it('is not believed when no person is so warm', () => {
    for (const line of ['33.9', '43.1', '0000', '9999', '12', 'T=36.5F'])
      expect([line, parseThermometerLine(line)]).toEqual([line, problem('implausible')]);
    expect([parseThermometerLine('34.0'), parseThermometerLine('43.0')]).toEqual([340, 430].map(tenths));
  });

  it('is passed over when it is something else', () => {
    for (const line of ['', 'READY', 'ERR', '-36.5', '36,5,1', '36.5.1', '36.5 37.1', '1', 'T=', '36.555'])
      expect([line, parseThermometerLine(line)]).toEqual([line, problem('unreadable')]);
  });

  it('reads back every plausible temperature however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 430 }), (value) => {
        const degrees = `${Math.floor(value / 10)}.${value % 10}`;
        for (const line of [degrees, `T=${degrees}C`, String(value).padStart(4, '0')])
          expect(parseThermometerLine(line)).toEqual(tenths(value));
      }),
    );
  });
});
