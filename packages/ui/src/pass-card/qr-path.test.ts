import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { LEAST_MODULE_PX, leastPanelPx, QUIET_MODULES, qrPath } from './qr-path.ts';

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const passText = (length: number) =>
  fc
    .array(fc.constantFrom(...BASE45), { minLength: length - 4, maxLength: length - 4 })
    .map((characters) => `HQ1:${characters.join('')}`);

/** Draws the path as a browser does, `scale` px a module. */
function draw(text: string, scale: number) {
  const { span, path } = qrPath(text);
  const side = span * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

describe('the drawn code', () => {
  it('is read back as the text that was put in', () => {
    fc.assert(
      fc.property(passText(406), (text) => decodeQR(draw(text, 4)) === text),
      { numRuns: 5 },
    );
  });

  it('is version 12 for a phone pass: 65 modules and two quiet zones of four', () => {
    fc.assert(
      fc.property(passText(406), (text) => qrPath(text).span === 65 + 2 * QUIET_MODULES),
      { numRuns: 5 },
    );
  });

  it('leaves the quiet zone white on all four sides', () => {
    const { span, path } = qrPath('HQ1:HELLO');
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(QUIET_MODULES);
      expect(Number(y)).toBeGreaterThanOrEqual(QUIET_MODULES);
      expect(Number(x) + Number(run)).toBeLessThanOrEqual(span - QUIET_MODULES);
      expect(Number(y)).toBeLessThan(span - QUIET_MODULES);
    }
  });
});

describe('the size of the panel', () => {
  const PHONE_PASS_SPAN = 73;
  const pass = readFileSync(new URL('../styles/pass.css', import.meta.url), 'utf8');
  const panels = [...pass.matchAll(/--qr-panel:\s*(\d+)px/g)].map((match) => Number(match[1]));

  it('is one of the three sizes of the design', () => {
    expect(new Set(panels)).toEqual(new Set([312, 252, 264]));
  });

  it('gives a phone pass 3.4 px a module or more in each of them', () => {
    for (const panel of panels) expect(panel / PHONE_PASS_SPAN).toBeGreaterThanOrEqual(LEAST_MODULE_PX);
  });

  it('grows with a larger code before a module gets smaller', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29, max: 185 }), (span) => leastPanelPx(span) / span >= LEAST_MODULE_PX),
    );
    expect(leastPanelPx(PHONE_PASS_SPAN)).toBe(249);
  });
});
