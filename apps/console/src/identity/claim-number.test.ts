import { describe, expect, it } from 'vitest';
import { readClaimNumber } from './claim-number.ts';

describe('readClaimNumber', () => {
  it('takes it however it is typed', () => {
    for (const typed of ['7KQ2-M4XP', '7kq2m4xp', ' 7KQ2 M4XP ', '７ＫＱ２－Ｍ４ＸＰ', '7KQ2–M4XP'])
      expect(readClaimNumber(typed), typed).toBe('7KQ2-M4XP');
  });

  it('refuses what has not eight letters and figures', () => {
    for (const typed of ['', '7KQ2-M4X', '7KQ2-M4XPA', '7KQ2-M4X!'])
      expect(readClaimNumber(typed)).toBeNull();
  });
});
