import { describe, expect, it } from 'vitest';
import { peopleHref, readFilter } from './people-filter.ts';

describe('readFilter', () => {
  it.each([
    ['colour=red&district=120101', { colour: 'red', district: '120101', green: false }],
    ['colour=orange', { colour: 'orange', district: null, green: false }],
    ['colour=green&district=none', { colour: null, district: 'none', green: true }],
    ['colour=blue&district=12', { colour: null, district: null, green: false }],
    ['', { colour: null, district: null, green: false }],
  ])('reads %j', (search, filter) => {
    expect(readFilter(search)).toEqual(filter);
  });

  it('reads what peopleHref writes', () => {
    for (const colour of ['orange', 'red'] as const)
      for (const district of ['120101', 'none', null])
        expect(readFilter(peopleHref(colour, district).split('?')[1]!)).toEqual({
          colour,
          district,
          green: false,
        });
  });
});
