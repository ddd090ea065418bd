import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../overview/use-district-view.ts';
import { peopleLink } from '../people/people-link.ts';
import { formatRate } from './district.ts';
import { countSteps, rateOf, shadeFor, shadeScale } from './shade.ts';
import { DISTRICT_SHAPES, INNER, isInner, WHOLE } from './shapes.ts';
import { shortName } from './short-name.ts';

const POLICY = new URL('../../../../policy/tianjin/districts.json', import.meta.url);
const districts: { code: string; name: { zh: string; en: string } }[] = JSON.parse(
  readFileSync(POLICY, 'utf8'),
).districts;

describe('the shapes of the districts', () => {
  it('are one for every district of the city', () => {
    expect(DISTRICT_SHAPES.map(({ code }) => code).sort()).toEqual(districts.map(({ code }) => code).sort());
  });

  it('are closed paths of whole units, with their label on the drawing', () => {
    for (const { code, path, label } of DISTRICT_SHAPES) {
      expect(path, code).toMatch(/^(M\d+ \d+l-?\d+[ -]\d+( ?-?\d+[ -]\d+)+z)+$/);
      expect(label[0] > 0 && label[0] < WHOLE.width, code).toBe(true);
      expect(label[1] > 0 && label[1] < WHOLE.height, code).toBe(true);
    }
  });

  it('have the six districts of the centre, and only their labels, in the enlargement', () => {
    const within = DISTRICT_SHAPES.filter(
      ({ label: [x, y] }) =>
        x > INNER.x && x < INNER.x + INNER.width && y > INNER.y && y < INNER.y + INNER.height,
    );
    expect(within.map(({ code }) => code)).toEqual(DISTRICT_SHAPES.map(({ code }) => code).filter(isInner));
    expect(within).toHaveLength(6);
  });
});

describe('the shade of a district', () => {
  const people = (red: number) => ({ green: 10_000 - red, orange: 0, red });
  const scale = shadeScale([people(0), people(40)]);

  it('follows the quarters of the highest rate, the upper end included', () => {
    expect([0, 1, 10, 11, 20, 21, 30, 31, 40].map((red) => scale.shadeOf(people(red)))).toEqual([
      1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
    expect(scale.upTo).toEqual([10, 20, 30, 40]);
  });

  it('is none where nobody has a code', () => {
    expect(rateOf({ green: 0, orange: 0, red: 0 })).toBeNull();
    expect(scale.shadeOf({ green: 0, orange: 0, red: 0 })).toBe(0);
  });

  it('is the lightest everywhere while everybody is green', () => {
    const green = shadeScale([people(0)]);
    expect(green.shadeOf(people(0))).toBe(1);
    expect(green.upTo).toEqual([]);
  });
});

describe('the shade of a count', () => {
  it('has a legend of whole numbers, without shades that no count can have', () => {
    expect(countSteps(8).map(({ upTo }) => upTo)).toEqual([2, 4, 6, 8]);
    expect(countSteps(2)).toEqual([
      { shade: 3, upTo: 1 },
      { shade: 5, upTo: 2 },
    ]);
    expect(countSteps(0)).toEqual([]);
  });

  it('is the one that the legend gives', () => {
    const pair = fc
      .integer({ min: 1, max: 100_000 })
      .chain((highest) =>
        fc.record({ highest: fc.constant(highest), count: fc.integer({ min: 1, max: highest }) }),
      );
    fc.assert(
      fc.property(pair, ({ highest, count }) => {
        const step = countSteps(highest).find(({ upTo }) => count <= upTo);
        expect(shadeFor(count, highest)).toBe(step?.shade);
      }),
    );
  });
});

describe('words and addresses of the map', () => {
  it('leave out the word district', () => {
    expect(districts.map(({ name }) => shortName(name.zh))).toContain('滨海');
    for (const { name } of districts) expect(shortName(name.zh)).toHaveLength(2);
  });

  it('write a digit after the point below a hundred only', () => {
    expect([0, 99.9, 100, 1234.5].map(formatRate)).toEqual(['0.0', '99.9', '100', '1,235']);
  });

  it('narrow the page of people by what is given', () => {
    expect(peopleLink({ district: '120101' })).toBe('/people?district=120101');
    expect(peopleLink({ district: 'none', colour: 'red' })).toBe('/people?district=none&colour=red');
    expect(peopleLink({})).toBe('/people');
  });

  it('show the map first where there is room, and what was chosen everywhere', () => {
    expect([viewOf('', true), viewOf('', false)]).toEqual(['map', 'table']);
    expect([viewOf('#table', true), viewOf('#map', false)]).toEqual(['table', 'map']);
  });
});
