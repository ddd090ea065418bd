import { describe, expect, it } from 'vitest';
import { KEPT_MS, VenueSightings } from './venue-sightings.ts';

const NOW = 1_700_000_000_000;
const saw = (idx: number, step = 1) => ({ iss: 'CN-TJ', list: 'c', idx, day: 20_780, step });

describe('what the devices of a venue share', () => {
  it('reaches the others of the venue once, and nobody else', () => {
    const all = new VenueSightings(NOW);
    all.share('v', 'a', [saw(1), saw(2)], NOW);
    const first = all.seenByOthers('v', 'b', null, NOW);
    expect(first.seen).toEqual([saw(1), saw(2)]);
    expect(all.seenByOthers('v', 'b', first.cursor, NOW).seen).toEqual([]);
    expect(all.seenByOthers('v', 'a', null, NOW).seen).toEqual([]);
    expect(all.seenByOthers('w', 'b', null, NOW).seen).toEqual([]);
    all.share('v', 'c', [saw(3)], NOW + 1);
    expect(all.seenByOthers('v', 'b', first.cursor, NOW + 1).seen).toEqual([saw(3)]);
  });

  it('is kept two minutes: just inside, exactly, just outside', () => {
    const all = new VenueSightings(NOW);
    all.share('v', 'a', [saw(1)], NOW);
    const found = (after: number) => all.seenByOthers('v', 'b', null, NOW + after).seen.length;
    expect([KEPT_MS - 1, KEPT_MS, KEPT_MS + 1].map(found)).toEqual([1, 1, 0]);
  });

  it('comes in parts where it is much, and loses nothing on the way', () => {
    const all = new VenueSightings(NOW);
    for (let part = 0; part < 6; part++) {
      all.share(
        'v',
        'a',
        Array.from({ length: 200 }, (_, i) => saw(part * 200 + i)),
        NOW,
      );
    }
    const got: number[] = [];
    let cursor: number | null = null;
    for (let asked = 0; asked < 4; asked++) {
      const reply = all.seenByOthers('v', 'b', cursor, NOW);
      got.push(...reply.seen.map(({ idx }) => idx));
      cursor = reply.cursor;
    }
    expect(got).toEqual(Array.from({ length: 1_200 }, (_, i) => i));
  });

  it('stays within its bound: the oldest go first, and venues without scans go whole', () => {
    const all = new VenueSightings(NOW);
    for (let i = 0; i < 26; i++)
      all.share(
        'v',
        'a',
        Array.from({ length: 200 }, () => saw(i)),
        NOW,
      );
    expect(all.seenByOthers('v', 'b', null, NOW).seen[0]).toEqual(saw(1));
    all.share('w', 'a', [saw(1)], NOW + KEPT_MS + 1);
    expect(all.venues).toBe(1);
  });

  it('gives all of it to a cursor of another start, earlier or (the clock was put back) later', () => {
    const before = new VenueSightings(NOW - 60_000);
    before.share('v', 'a', [saw(1)], NOW - 60_000);
    const { cursor } = before.seenByOthers('v', 'b', null, NOW - 60_000);
    const after = new VenueSightings(NOW);
    after.share('v', 'a', [saw(2)], NOW);
    expect(after.seenByOthers('v', 'b', cursor, NOW).seen).toEqual([saw(2)]);
    const later = new VenueSightings(NOW + 60_000).seenByOthers('v', 'b', null, NOW + 60_000).cursor;
    expect(after.seenByOthers('v', 'b', later, NOW).seen).toEqual([saw(2)]);
  });
});
