import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import encodeQR from 'qr';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromColours, withoutPadding } from './frame-light.ts';
import { restAfterLook } from './look-rate.ts';
import { LOOKS, partOf, prepare } from './looks.ts';
import { double, halve, type Luminance, meanLevel, sharpen, smooth, stretch } from './luminance.ts';
import { prepareReader } from './prepare-reader.ts';
import { chooseText, readCode } from './read-code.ts';

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** As long as a phone's pass with its proof, and so drawn as large. */
const TEXT = `HQ1:${Array.from({ length: 402 }, (_, at) => BASE45[(at * 31 + ((at * at) % 17)) % 45]).join('')}`;

const picture = (width: number, height: number, level: (x: number, y: number) => number): Luminance => ({
  data: Uint8Array.from({ length: width * height }, (_, at) => level(at % width, Math.floor(at / width))),
  width,
  height,
});

/** A code on grey, so many pixels a module, with its upper left corner at a place. */
function withCode(
  pixels: number,
  left: number,
  top: number,
  dark = 30,
  light = 220,
  around = 120,
): Luminance {
  const modules = encodeQR(TEXT, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 4 });
  return picture(1280, 720, (x, y) => {
    const module = modules[Math.floor((y - top) / pixels)]?.[Math.floor((x - left) / pixels)];
    return module === undefined ? around : module ? dark : light;
  });
}

beforeAll(async () => {
  const wasm = new URL('../../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url);
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  await prepareReader({ wasmBinary });
});

describe('a look at a picture', () => {
  it.each(LOOKS.map((look, number) => [number, look] as const))(
    'number %i (%o) reads a good code in the middle',
    async (number) => {
      expect((await readCode(withCode(5, 460, 180), number)).text).toBe(TEXT);
    },
  );

  it('finds a code beside the guide when it takes in the whole', async () => {
    const beside = withCode(4, 0, 0);
    const texts = await Promise.all([0, 1].map(async (number) => (await readCode(beside, number)).text));
    expect(texts).toEqual([null, TEXT]);
  });

  it('reads what is hardly lighter than dark', async () => {
    const faint = withCode(5, 460, 180, 20, 30, 25);
    const read = await Promise.all(LOOKS.map(async (_, number) => (await readCode(faint, number)).text));
    expect(read).toContain(TEXT);
  });

  it('finds nothing in an empty picture', async () => {
    expect(
      await readCode(
        picture(1280, 720, () => 120),
        1,
      ),
    ).toEqual({ text: null, seen: null });
  });

  it('says how large a code is that it cannot read', async () => {
    const whole = withCode(5, 460, 180);
    // modules in the middle are gone, the corners by which it is found are not
    const hole = (x: number, y: number) => x > 560 && x < 720 && y > 280 && y < 440;
    const spoilt = picture(1280, 720, (x, y) => (hole(x, y) ? (x * y) % 255 : whole.data[y * 1280 + x]!));
    const { text, seen } = await readCode(spoilt, 0);
    expect(text).toBeNull();
    expect(seen?.modulePixels).toBeCloseTo(5, 0);
    expect(seen?.share).toBeCloseTo((65 * 5) / 720, 1);
  });

  it('prefers a health code to any other code in the picture', () => {
    expect(chooseText([])).toBeNull();
    expect(chooseText(['https://example.org/poster', 'HQ1:ABC'])).toBe('HQ1:ABC');
    expect(chooseText(['WIFI:T:WPA;;'])).toBe('WIFI:T:WPA;;');
  });
});

describe('the looks', () => {
  it('begin with the cheapest, and take in both the guide and the whole', () => {
    expect(LOOKS[0]).toEqual({ part: 'middle', by: 'plain' });
    expect(new Set(LOOKS.map(({ part }) => part))).toEqual(new Set(['middle', 'whole']));
  });

  it('stay inside every picture and give the reader no more than it needs', () => {
    const side = fc.integer({ min: 121, max: 4_100 });
    fc.assert(
      fc.property(side, side, fc.constantFrom('middle' as const, 'whole' as const), (width, height, part) => {
        const { x, y, ...size } = partOf(width, height, part);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + size.width).toBeLessThanOrEqual(width);
        expect(y + size.height).toBeLessThanOrEqual(height);
        const shown = prepare({ data: new Uint8Array(0), width, height }, { part, by: 'plain' });
        expect(shown.picture.width).toBeLessThanOrEqual(1_300);
      }),
      { numRuns: 20 },
    );
  });
});

describe('light', () => {
  const stripes = picture(16, 8, (x) => [100, 120, 140, 120][x % 4]!);

  it('keeps its mean when it is halved, doubled, smoothed or sharpened', () => {
    for (const change of [halve, double, smooth, sharpen])
      expect(Math.abs(meanLevel(change(stripes), 1) - 120)).toBeLessThan(12);
  });

  it('is steeper after sharpening and flatter after smoothing', () => {
    const span = ({ data }: Luminance) => Math.max(...data) - Math.min(...data);
    expect(span(smooth(stripes))).toBeLessThan(span(stripes));
    expect(span(sharpen(stripes))).toBeGreaterThan(span(stripes));
  });

  it('reaches from black to white after stretching, however faint it was', () => {
    const { data } = stretch(picture(32, 32, (x) => (x % 8 < 4 ? 90 : 110)));
    expect([Math.min(...data), Math.max(...data)]).toEqual([0, 255]);
    const flat = picture(32, 32, () => 90);
    expect(stretch(flat)).toBe(flat);
  });

  it('is what the reader of colours sees, and rows lose their padding', () => {
    const data = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255]);
    expect([...fromColours({ data, width: 2, height: 1 }).data]).toEqual([255, 0]);
    expect([...withoutPadding(Uint8Array.of(1, 2, 0, 3, 4, 0), 3, 2, 2).data]).toEqual([1, 2, 3, 4]);
  });
});

describe('the pace of looking', () => {
  it('is at most twenty a second, and leaves a slow device a third of its time', () => {
    expect([10, 49, 50].map(restAfterLook)).toEqual([40, 24.5, 25]);
    expect([100, 299, 300, 301, 2_000].map(restAfterLook)).toEqual([50, 149.5, 150, 150, 150]);
  });
});
