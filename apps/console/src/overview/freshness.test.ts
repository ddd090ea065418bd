import { describe, expect, it } from 'vitest';
import { freshnessOf, REFRESH_MS } from './freshness.ts';

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
});
