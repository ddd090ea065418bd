import { UPLOAD_MAX_BYTES } from '@healthcode/contracts/client';

export type FileError = 'fileMissing' | 'fileEmpty' | 'fileTooLarge' | 'fileSpreadsheet';

const SPREADSHEET = /\.(xlsx?|xlsm|xlsb|ods|et|numbers)$/i;

/** What can be found wrong with a file before it is sent; null: nothing. The service looks at the content. */
export function fileError(file: { readonly name: string; readonly size: number } | null): FileError | null {
  if (file === null) return 'fileMissing';
  if (SPREADSHEET.test(file.name)) return 'fileSpreadsheet';
  if (file.size === 0) return 'fileEmpty';
  return file.size > UPLOAD_MAX_BYTES ? 'fileTooLarge' : null;
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** `812 B`, `3.4 KB`, `256 MB`: units of 1,024, one decimal below ten. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_024 && unit < UNITS.length - 1) {
    value /= 1_024;
    unit += 1;
  }
  const written = unit === 0 || value >= 9.95 ? value.toFixed(0) : value.toFixed(1);
  return `${written} ${UNITS[unit]}`;
}
