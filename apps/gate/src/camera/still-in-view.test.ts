import { describe, expect, it } from 'vitest';
import { look } from './still-in-view.ts';

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
