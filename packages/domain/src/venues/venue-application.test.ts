import { describe, expect, it } from 'vitest';
import areasJson from '../../../../policy/tianjin/areas.json' with { type: 'json' };
import { parseAreas } from '../areas/streets.ts';
import { parseVenueApplication, type VenueForm } from './venue-application.ts';
import { VENUE_STATES, venueAfter } from './venue-state.ts';

const areas = parseAreas(areasJson);
if (!areas.ok) throw new Error('areas');
const known = { venueTypes: [{ id: 'restaurant' }], areas: areas.value };
const FORM: VenueForm = {
  type: 'restaurant',
  nameZh: '海棠小馆',
  nameEn: 'Haitang Kitchen',
  addressZh: '云帆里 9 号',
  addressEn: '',
  district: '120101',
  street: '120101002',
  community: '云帆里社区',
};
const problemsOf = (more: Partial<VenueForm>) => {
  const parsed = parseVenueApplication({ ...FORM, ...more }, known);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field}: ${code}`);
};

describe('an application for a venue', () => {
  it('is read with blanks put in order; without English the Chinese stands for it', () => {
    expect(parseVenueApplication({ ...FORM, nameZh: '  海棠　小馆 ' }, known)).toEqual({
      ok: true,
      value: {
        type: 'restaurant',
        name: { zh: '海棠 小馆', en: 'Haitang Kitchen' },
        address: { zh: '云帆里 9 号', en: '云帆里 9 号' },
        district: '120101',
        street: '120101002',
        community: '云帆里社区',
      },
    });
  });

  it('says everything that is missing, each at its field and in the order of the form', () => {
    const empty = Object.fromEntries(Object.keys(FORM).map((name) => [name, ' ']));
    expect(problemsOf(empty)).toEqual([
      'type: venue-type-unknown',
      'nameZh: venue-name-missing',
      'district: venue-district-unknown',
      'street: venue-street-unknown',
      'community: venue-community-missing',
      'addressZh: venue-address-missing',
    ]);
  });

  it('takes a street of the chosen district only', () => {
    expect(problemsOf({ street: '120102001' })).toEqual(['street: venue-street-unknown']);
  });

  it('bounds a name at 40 characters and an address at 80', () => {
    const names = [39, 40, 41].map((length) => problemsOf({ nameZh: '店'.repeat(length) }));
    expect(names).toEqual([[], [], ['nameZh: venue-name-long']]);
    const addresses = [79, 80, 81].map((length) => problemsOf({ addressEn: 'a'.repeat(length) }));
    expect(addresses).toEqual([[], [], ['addressEn: venue-address-long']]);
  });

  it('takes no invisible characters and no pictures: it stands on posters', () => {
    expect(problemsOf({ nameZh: '海棠\u202e小馆' })).toEqual(['nameZh: venue-characters']);
    expect(problemsOf({ addressZh: '云帆里 🍜' })).toEqual(['addressZh: venue-characters']);
    expect(problemsOf({ nameZh: '——' })).toEqual(['nameZh: venue-name-missing']);
    expect(problemsOf({ nameZh: '7·11（云帆里店）' })).toEqual([]);
  });
});

describe('the states of a venue', () => {
  it('go from asked to approved or refused, back by a correction, and end with closing; the city closes what it approved', () => {
    const steps = ['approve', 'refuse', 'correct', 'close', 'shut'] as const;
    const table = VENUE_STATES.map((state) => steps.map((step) => venueAfter(state, step)));
    expect(table).toEqual([
      ['approved', 'refused', 'asked', 'closed', null],
      [null, null, null, 'closed', 'closed'],
      [null, null, 'asked', 'closed', null],
      [null, null, null, null, null],
    ]);
  });
});
