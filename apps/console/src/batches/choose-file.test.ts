import { UPLOAD_MAX_BYTES } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { fileError, formatBytes } from './choose-file.ts';

describe('a chosen file', () => {
  it('has to be there, hold something, and be no larger than the service takes', () => {
    expect(fileError(null)).toBe('fileMissing');
    expect(fileError({ name: 'a.csv', size: 0 })).toBe('fileEmpty');
    expect(fileError({ name: 'a.csv', size: 1 })).toBeNull();
    expect(fileError({ name: 'a.csv', size: UPLOAD_MAX_BYTES })).toBeNull();
    expect(fileError({ name: 'a.csv', size: UPLOAD_MAX_BYTES + 1 })).toBe('fileTooLarge');
  });

  it('is refused before sending when it is a spreadsheet, whatever its case', () => {
    for (const name of ['cases.xlsx', 'CASES.XLS', '病例.et', 'a.ods']) {
      expect(fileError({ name, size: 10 }), name).toBe('fileSpreadsheet');
    }
    expect(fileError({ name: 'xlsx.csv', size: 10 })).toBeNull();
  });
});

describe('the size of a file in words', () => {
  it('has one decimal below ten and none from ten on', () => {
    expect([0, 1_023, 1_024, 10_188, 10_189, 268_435_456].map(formatBytes)).toEqual([
      '0 B',
      '1023 B',
      '1.0 KB',
      '9.9 KB',
      '10 KB',
      '256 MB',
    ]);
  });
});
