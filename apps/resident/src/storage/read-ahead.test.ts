import { describe, expect, it } from 'vitest';
import { createMemory } from './memory-store.ts';
import { readAhead, type Snapshot } from './read-ahead.ts';

describe('what was read at the start', () => {
  it('answers once; then the disk does', async () => {
    const disk = createMemory();
    const store = readAhead(disk, new Map([['shown', 'one']]));
    await disk.remember('shown', 'two');
    expect(await store.recall('shown')).toBe('one');
    expect(await store.recall('shown')).toBe('two');
    expect(await store.recall('deviceId')).toBeUndefined();
  });

  it('never answers for what was written, forgotten or cleared since', async () => {
    const snapshot: Snapshot = new Map();
    snapshot.set('shown', 'one').set('deviceId', 'a').set('topUpLeftMs', 1);
    const store = readAhead(createMemory(), snapshot);
    await store.remember('shown', 'two');
    await store.forget('deviceId');
    expect(await store.recall('shown')).toBe('two');
    expect(await store.recall('deviceId')).toBeUndefined();
    await store.clearPerson();
    expect(await store.recall('topUpLeftMs')).toBeUndefined();
  });
});
