import { describe, expect, it } from 'vitest';
import { ChunkOrder } from './chunk-order.ts';

describe('chunks that end in another order than they began', () => {
  it('leave nobody up to the last one before which all are done', () => {
    const order = new ChunkOrder();
    const [a, b, c] = [order.begin(['1', '2']), order.begin(['3', '4']), order.begin(['5'])];
    expect(order.doneUntil(b!)).toBeNull();
    order.end(b!);
    expect(order.doneUntil(c!)).toBeNull();
    expect(order.doneUntil(a!)).toBe('4');
    order.end(a!);
    expect(order.doneUntil(c!)).toBe('5');
    const d = order.begin(['6']);
    expect(order.doneUntil(d)).toBe('4');
    order.end(c!);
    expect(order.doneUntil(d)).toBe('6');
  });
});
