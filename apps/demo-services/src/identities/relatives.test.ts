import { dayNumberOf } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import { isGuardian, phoneBelongsTo } from './relatives.ts';

const today = dayNumberOf(2020, 3, 1)!;
const doc = (documentNumber: string) => ({ documentType: 'resident-id', documentNumber });
// born 12 June 1985, 29 February 2008; both of 120101 or 120115
const ZHANG = '120101198506120022';
const CHEN = '120115200802290008';

describe('the demo’s rule for phones', () => {
  it('goes by the last four, X counting as 0', () => {
    expect(phoneBelongsTo({ ...doc(ZHANG), phone: '13900000022' }, today)).toBe(true);
    expect(phoneBelongsTo({ ...doc(ZHANG), phone: '13900000023' }, today)).toBe(false);
    expect(phoneBelongsTo({ ...doc('11010519491231002X'), phone: '13900000020' }, today)).toBe(true);
  });

  it('knows resident ID cards only, and only valid ones', () => {
    expect(
      phoneBelongsTo({ documentType: 'passport', documentNumber: 'E1230022', phone: '13900000022' }, today),
    ).toBe(false);
    expect(phoneBelongsTo({ ...doc('120101198506120021'), phone: '13900000021' }, today)).toBe(false);
  });
});

describe('the demo’s rule for guardians', () => {
  it('needs the same six digits and sixteen years, the sixteenth birthday inclusive', () => {
    const of = (guardian: string) => isGuardian({ guardian: doc(guardian), child: doc(CHEN) }, today);
    expect(['120115199202280003', '120115199202290009', '120115199203010005'].map(of)).toEqual([
      true,
      true,
      false,
    ]);
    expect(of(ZHANG)).toBe(false);
  });
});
