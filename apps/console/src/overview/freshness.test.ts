import { describe, expect, it } from 'vitest';
import { ageSeconds, freshnessOf, REFRESH_MS, sayAge } from './freshness.ts';

const receivedAt = 1_000_000;

describe('how fresh the figures are', () => {
  it('calls them late only after three refreshes were missed', () => {
    const at = (ms: number) => freshnessOf({ receivedAt, lost: false }, receivedAt + ms);
    expect(at(3 * REFRESH_MS - 1)).toBe('fresh');
    expect(at(3 * REFRESH_MS)).toBe('fresh');
    expect(at(3 * REFRESH_MS + 1)).toBe('late');
  });

  it('says offline as soon as one try got no reply', () => {
    expect(freshnessOf({ receivedAt, lost: true }, receivedAt)).toBe('offline');
    expect(freshnessOf({ receivedAt: null, lost: true }, receivedAt)).toBe('offline');
  });

  it('has no negative age when the computer’s clock goes back', () => {
    expect(ageSeconds(receivedAt, receivedAt - 5000)).toBe(0);
    expect(ageSeconds(receivedAt, receivedAt + 1999)).toBe(1);
  });

  it('says an age in seconds, then minutes, then hours', () => {
    expect(sayAge(59)).toEqual({ unit: 'seconds', count: 59 });
    expect(sayAge(60)).toEqual({ unit: 'minutes', count: 1 });
    expect(sayAge(3599)).toEqual({ unit: 'minutes', count: 59 });
    expect(sayAge(3600)).toEqual({ unit: 'hours', count: 1 });
  });
});
