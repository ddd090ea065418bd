import { describe, expect, it } from 'vitest';
import { look, lookAmong, withChecked } from './still-in-view.ts';

describe('a code that is still in view', () => {
  const checked = { what: 'pass 7', checkedAt: 1_000, lastSeen: 10_000 };

  it('is not a new one until it has been gone for a second and a half', () => {
    const after = [11_499, 11_500, 11_501].map((now) => look(checked, 'pass 7', now).isNew);
    expect(after).toEqual([false, true, true]);
  });

  it('is the same check for five seconds, seen in between or not', () => {
    const just = { what: 'pass 7', checkedAt: 10_000, lastSeen: 10_000 };
    const after = [14_999, 15_000, 15_001].map((now) => look(just, 'pass 7', now).isNew);
    expect(after).toEqual([false, false, true]);
  });

  it('stays passed over for as long as it is held up', () => {
    const seenAgain = look(checked, 'pass 7', 11_000).inView;
    expect(look(seenAgain, 'pass 7', 12_000).isNew).toBe(false);
  });

  it('does not stand in the way of another person', () => {
    expect(look(checked, 'pass 8', 10_050).isNew).toBe(true);
    expect(look(null, 'pass 7', 10_050).isNew).toBe(true);
  });
});

describe('several phones held up at once', () => {
  const one = (what: string, at = 10_000) => ({ what, checkedAt: at, lastSeen: at });

  it('are each checked once, whichever of them the camera sees next', () => {
    const both = withChecked(withChecked([], one('pass 7')), one('pass 8', 10_400));
    expect(lookAmong(both, ['text', 'pass 7'], 10_800).isNew).toBe(false);
    expect(lookAmong(both, ['text', 'pass 8'], 10_800).isNew).toBe(false);
    expect(lookAmong(both, ['text', 'pass 9'], 10_800).isNew).toBe(true);
  });

  it('are passed over for as long as each is seen now and then', () => {
    let all = withChecked([], one('pass 7'));
    for (let now = 11_000; now < 30_000; now += 1_000) {
      const looked = lookAmong(all, ['pass 7'], now);
      expect([now, looked.isNew]).toEqual([now, false]);
      all = looked.inView;
    }
  });

  it('are forgotten one after another, the oldest first', () => {
    const all = ['a', 'b', 'c', 'd'].reduce(
      (some, what) => withChecked(some, one(what)),
      withChecked([], one('x')),
    );
    expect(all.map(({ what }) => what)).toEqual(['d', 'c', 'b']);
    expect(withChecked(all, one('b', 20_000)).map(({ what }) => what)).toEqual(['b', 'd', 'c']);
  });
});
