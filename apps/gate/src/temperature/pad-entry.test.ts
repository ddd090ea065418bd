import { parseTemperature } from '@healthcode/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOf, digitsOf, type PadKey, padKeyOf, pressKey, showDigits } from './pad-entry.ts';

const type = (...keys: PadKey[]) => keys.reduce(pressKey, '');

describe('the number pad', () => {
  it('puts the point by itself', () => {
    expect(['', '3', '36', '364'].map(showDigits)).toEqual(['', '3', '36.', '36.4']);
  });

  it('takes three digits and no fourth', () => {
    expect(type('3', '6', '4', '9')).toBe('364');
    expect(type('3', '6', '4', 'delete', '7')).toBe('367');
    expect(type('3', '6', 'clear')).toBe('');
  });

  it('reads two digits as whole degrees', () => {
    expect(parseTemperature(degreesOf('37'))).toEqual({ ok: true, tenths: 370 });
    expect(parseTemperature(degreesOf('373'))).toEqual({ ok: true, tenths: 373 });
    expect(parseTemperature(degreesOf('')).ok).toBe(false);
    expect(parseTemperature(degreesOf('3')).ok).toBe(false);
  });

  it('gives back every plausible temperature that it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 430 }), (tenths) => {
        expect(parseTemperature(degreesOf(digitsOf(tenths)))).toEqual({ ok: true, tenths });
      }),
    );
  });

  it('knows the keys of a keyboard', () => {
    expect(['0', '9', 'Backspace', 'Delete', 'a', 'Enter', '.'].map(padKeyOf)).toEqual([
      '0',
      '9',
      'delete',
      'clear',
      null,
      null,
      null,
    ]);
  });
});
