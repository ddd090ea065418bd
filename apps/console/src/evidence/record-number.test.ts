import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecordId, suggestRecordId } from './record-number.ts';

describe('a suggested record number', () => {
  it('names the authority and the city’s day', () => {
    const number = suggestRecordId('laboratory', '2026-11-23', new Uint8Array([0, 1, 2, 3, 4, 5]));
    expect(number).toBe('LAB-20261123-234567');
    expect(suggestRecordId('clinic', '2026-11-23', new Uint8Array(6))).toMatch(/^CLN-20261123-/);
    expect(suggestRecordId('district-cdc', '2026-11-23', new Uint8Array(6))).toMatch(/^REC-20261123-/);
  });

  it('is always taken by the server and never has characters that are read as others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const number = suggestRecordId('laboratory', '2026-11-23', bytes);
        return isRecordId(number) && !/[0O1IL]/.test(number.slice('LAB-20261123-'.length));
      }),
    );
  });
});

describe('a record number', () => {
  it('has 1 to 64 letters, digits, dots, hyphens, underscores and colons', () => {
    expect(isRecordId('')).toBe(false);
    expect(isRecordId('a')).toBe(true);
    expect(isRecordId('x'.repeat(64))).toBe(true);
    expect(isRecordId('x'.repeat(65))).toBe(false);
    expect(isRecordId('LAB/1')).toBe(false);
    expect(isRecordId('检测-1')).toBe(false);
  });
});
