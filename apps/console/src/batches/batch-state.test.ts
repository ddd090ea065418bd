import { describe, expect, it } from 'vitest';
import {
  isBatchId,
  isForecast,
  isMoving,
  isTurnedDown,
  rowsToTake,
  rowsUnchanged,
  shareDone,
  willWait,
} from './batch-state.ts';

const counts = { rowsTaken: 5, rowsOlder: 2, rowsRepeated: 3, rowsFailed: 1 };

describe('what the counts of a batch say', () => {
  it('older versions are written down too, and change nothing', () => {
    expect(rowsToTake(counts)).toBe(7);
    expect(rowsUnchanged(counts)).toBe(5);
  });

  it('nothing but repeated and failed rows leaves nothing to take', () => {
    expect(rowsToTake({ ...counts, rowsTaken: 0, rowsOlder: 0 })).toBe(0);
  });
});

describe('how far a batch has come', () => {
  it('is not known before the rows are counted', () => {
    expect(shareDone({ rowsRead: 1_000, rowsTotal: null })).toBeNull();
  });

  it('runs from none to all, and an empty file is done', () => {
    expect(shareDone({ rowsRead: 0, rowsTotal: 4 })).toBe(0);
    expect(shareDone({ rowsRead: 1, rowsTotal: 4 })).toBe(0.25);
    expect(shareDone({ rowsRead: 4, rowsTotal: 4 })).toBe(1);
    expect(shareDone({ rowsRead: 5, rowsTotal: 4 })).toBe(1);
    expect(shareDone({ rowsRead: 0, rowsTotal: 0 })).toBe(1);
  });

  it('waits for a person when checked, and for two officers', () => {
    expect(['arriving', 'checking', 'taking'].every((state) => isMoving(state as 'taking'))).toBe(true);
    expect(
      ['checked', 'waiting', 'finished', 'refused', 'discarded'].some((state) =>
        isMoving(state as 'checked'),
      ),
    ).toBe(false);
    expect([
      isForecast('checking'),
      isForecast('checked'),
      isForecast('waiting'),
      isForecast('taking'),
      isForecast('finished'),
    ]).toEqual([true, true, true, false, false]);
  });
});

describe('what two offices have to say', () => {
  it('a file waits for them that has more such rows than the source may bring alone', () => {
    const bound = { inBatch: 200, inDay: 300 };
    expect(willWait({ batch: { ...counts, rowsWeighing: 201 }, bound })).toBe(true);
    expect(willWait({ batch: { ...counts, rowsWeighing: 200 }, bound })).toBe(false);
    expect(willWait({ batch: { ...counts, rowsTaken: 0, rowsOlder: 0, rowsWeighing: 201 }, bound })).toBe(
      false,
    );
  });

  it('is told apart from what the source gave up itself', () => {
    const [yes, no] = [{ saysYes: true }, { saysYes: false }];
    expect(isTurnedDown({ batch: { state: 'discarded' }, reviews: [yes, no] })).toBe(true);
    expect(isTurnedDown({ batch: { state: 'discarded' }, reviews: [yes] })).toBe(false);
    expect(isTurnedDown({ batch: { state: 'waiting' }, reviews: [no] })).toBe(false);
  });
});

describe('the address of a batch', () => {
  it('holds a UUID and nothing else', () => {
    expect(isBatchId('0b7e6f1c-3a52-4c0e-9d5b-2f6a7c8d9e01')).toBe(true);
    for (const other of ['new', '', '0b7e6f1c', '0b7e6f1c-3a52-4c0e-9d5b-2f6a7c8d9e01/x'])
      expect(isBatchId(other), other).toBe(false);
  });
});
