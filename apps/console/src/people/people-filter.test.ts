import { describe, expect, it } from 'vitest';
import { readFilter } from './people-filter.ts';
import { peopleLink } from './people-link.ts';

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

  it('reads what links to the list say', () => {
    const link = peopleLink({ district: 'none', colour: 'red' });
    expect(readFilter(link.split('?')[1]!)).toEqual({ colour: 'red', district: 'none', green: false });
  });
});
