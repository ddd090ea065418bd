import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { districtAt, metresTo, readBorders } from './borders.ts';
import { comparePosition } from './compare-position.ts';

const policy = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../policy/tianjin/${file}`, import.meta.url), 'utf8'));
const borders = readBorders(policy('district-borders.json'));
const at = (longitude: number, latitude: number, accuracyMetres = 30) => ({
  longitude,
  latitude,
  accuracyMetres,
});
/** 滨江道, 塘沽站, 蓟州独乐寺, 静海站, and Beijing’s Tian’anmen. */
const HEPING = at(117.197, 39.122);
const TANGGU = at(117.655, 39.012);
const JIZHOU = at(117.396, 40.047);
const JINGHAI = at(116.92, 38.945);
const BEIJING = at(116.397, 39.908);

describe('the borders of the districts', () => {
  it('are there for every district, and hold known places', () => {
    const codes = policy('districts.json').districts.map(({ code }: { code: string }) => code);
    expect(borders.map(({ code }) => code).sort()).toEqual(codes.sort());
    const found = [HEPING, TANGGU, JIZHOU, JINGHAI, BEIJING].map((place) => districtAt(place, borders));
    expect(found).toEqual(['120101', '120116', '120119', '120118', null]);
  });

  it('lie as far as they are: nothing from within, and some kilometres from elsewhere', () => {
    const distance = (place: typeof HEPING, code: string) =>
      metresTo(place, borders.find((border) => border.code === code)!);
    expect(distance(HEPING, '120101')).toBe(0);
    expect(distance(HEPING, '120116')).toBeGreaterThan(15_000);
    expect(distance(HEPING, '120116')).toBeLessThan(45_000);
    expect(distance(BEIJING, '120114')).toBeGreaterThan(30_000);
  });

  it('are crossed nowhere without the distance being small: inside is 0, outside is more', () => {
    const place = fc.record({
      longitude: fc.double({ min: 116.7, max: 118.1, noNaN: true }),
      latitude: fc.double({ min: 38.5, max: 40.3, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (somewhere) => {
        const there = districtAt(somewhere, borders);
        for (const border of borders) {
          const metres = metresTo(somewhere, border);
          if (border.code === there) expect(metres).toBe(0);
          expect(metres).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a position and the district chosen', () => {
  const compare = (position: typeof HEPING, chosen: string) => comparePosition(position, chosen, borders);

  it('are the same, or another district, or outside of the city', () => {
    expect(compare(HEPING, '120101')).toEqual({ kind: 'same' });
    expect(compare(TANGGU, '120101')).toEqual({ kind: 'other', area: '120116' });
    expect(compare(BEIJING, '120101')).toEqual({ kind: 'outside' });
  });

  it('fit where the border is too near to tell: by the outline, or by what the phone knows', () => {
    // 天津站: three districts meet within two kilometres
    for (const code of ['120101', '120102', '120105'])
      expect(['same', 'near']).toContain(compare(at(117.21, 39.135), code).kind);
    const far = compare(at(117.3, 39.08), '120101').kind;
    expect([far, compare(at(117.3, 39.08, 9_000), '120101').kind]).toEqual(['other', 'near']);
  });

  it('are not compared where the phone hardly knows', () => {
    expect(compare({ ...HEPING, accuracyMetres: 10_000 }, '120101').kind).toBe('same');
    expect(compare({ ...HEPING, accuracyMetres: 10_001 }, '120101').kind).toBe('unsure');
    expect(compare({ ...HEPING, accuracyMetres: Number.NaN }, '120101').kind).toBe('unsure');
  });
});
