import { describe, expect, it } from 'vitest';
import type { Luminance } from './luminance.ts';
import {
  afterLook,
  CHANGED_LEVELS,
  ENOUGH_LOOKS,
  STILL_LOOK_EVERY_MS,
  thumbnailOf,
  type Watched,
  worthALook,
} from './stillness.ts';

const picture = (level: (x: number, y: number) => number): Luminance => ({
  data: Uint8Array.from({ length: 1280 * 720 }, (_, at) => level(at % 1280, Math.floor(at / 1280))),
  width: 1280,
  height: 720,
});
const doorway = thumbnailOf(picture(() => 100));
/** An empty doorway that was looked at so often in vain, last at 1,000. */
const looked = (unread: number): Watched => ({ thumbnail: doorway, unread, lastLookAt: 1_000 });

describe('a picture that stands still', () => {
  it('is looked at until every look has had two turns', () => {
    const looks = [ENOUGH_LOOKS - 1, ENOUGH_LOOKS, ENOUGH_LOOKS + 1].map(
      (unread) => worthALook(looked(unread), doorway, 1_050).look,
    );
    expect(looks).toEqual([true, false, false]);
  });

  it('is looked at now and then all the same', () => {
    const waited = [STILL_LOOK_EVERY_MS - 1, STILL_LOOK_EVERY_MS, STILL_LOOK_EVERY_MS + 1].map(
      (wait) => worthALook(looked(ENOUGH_LOOKS), doorway, 1_000 + wait).look,
    );
    expect(waited).toEqual([false, true, true]);
  });

  it('is looked at without end while a code in it can be read', () => {
    let watched = worthALook(null, doorway, 0).watched;
    for (let at = 50; at < 5_000; at += 50) {
      watched = afterLook(watched, true);
      const next = worthALook(watched, doorway, at);
      expect(next.look).toBe(true);
      watched = next.watched;
    }
  });

  it('is another one as soon as a part of it is lighter or darker', () => {
    const changes = [CHANGED_LEVELS - 1, CHANGED_LEVELS, CHANGED_LEVELS + 1].map((levels) => {
      const somebody = thumbnailOf(picture((x, y) => (x < 80 && y < 80 ? 100 - levels : 100)));
      return worthALook(looked(ENOUGH_LOOKS), somebody, 1_001).look;
    });
    expect(changes).toEqual([false, true, true]);
  });

  it('stands still under the grain of a dim room', () => {
    const grain = thumbnailOf(picture((x, y) => 100 + ((x * 7919 + y * 104_729) % 31) - 15));
    expect(worthALook(looked(ENOUGH_LOOKS), grain, 1_001).look).toBe(false);
  });

  it('changes also where it changes slowly', () => {
    let watched = looked(ENOUGH_LOOKS);
    const looks = [1, 2, 3, 4].map((step) => {
      const next = worthALook(watched, thumbnailOf(picture(() => 100 + step * 3)), 1_000 + step);
      watched = next.watched;
      return next.look;
    });
    expect(looks).toEqual([false, false, false, true]);
  });
});
