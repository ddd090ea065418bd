import { describe, expect, it } from 'vitest';
import { checkEvent } from './event-form.ts';

const at = { now: Date.UTC(2020, 1, 29, 4), utcOffsetMinutes: 480 };
const FILLED = {
  placeZh: '临河购物中心',
  placeEn: 'Linhe Mall',
  district: '120102',
  'from.date': '2020-02-28',
  'from.time': '09:00',
  'to.date': '2020-02-28',
  'to.time': '11:30',
  ground: '两名病例同时在场',
  eventId: 'EV-20200228-01',
};
const controls = (values: Record<string, string>) => {
  const checked = checkEvent(values, at);
  return checked.ok ? [] : checked.errors.map(({ control }) => control);
};

describe('checkEvent', () => {
  it('reads times in the city’s zone', () => {
    expect(checkEvent(FILLED, at)).toEqual({
      ok: true,
      body: {
        eventId: 'EV-20200228-01',
        place: { zh: '临河购物中心', en: 'Linhe Mall' },
        district: '120102',
        startsAt: Date.UTC(2020, 1, 28, 1),
        endsAt: Date.UTC(2020, 1, 28, 3, 30),
        ground: '两名病例同时在场',
      },
    });
  });

  it.each([
    [{ placeEn: '' }, ['placeEn']],
    [{ 'to.time': '08:59' }, ['to.date']],
    [{ 'to.date': '2020-03-01' }, ['to.date']],
    [{ eventId: '一号' }, ['eventId']],
    [{ district: '', ground: '' }, ['district', 'ground']],
  ])('finds what is wrong with %j', (change, expected) => {
    expect(controls({ ...FILLED, ...change } as Record<string, string>)).toEqual(expected);
  });
});
