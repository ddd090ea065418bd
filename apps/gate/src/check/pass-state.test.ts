import type { PassVerdict, VerifierOutcome } from '@healthcode/pass';
import { describe, expect, it } from 'vitest';
import { passStateOf } from './pass-state.ts';

const verdict = (outcome: VerifierOutcome, more: Partial<PassVerdict> = {}): PassVerdict => ({
  outcome,
  reasons: [],
  documentMustBeSeen: false,
  ...more,
});

describe('what a verdict means to the decision table', () => {
  it('takes the colour of a good pass, and where its region stands', () => {
    for (const colour of ['green', 'orange', 'red'] as const) {
      for (const standing of ['own', 'equal', 'reference'] as const) {
        const state = passStateOf(verdict('ok', { colour, standing }));
        expect(state).toEqual({ kind: 'colour', colour, recognised: standing });
      }
    }
  });

  it('keeps each of the nine other outcomes apart', () => {
    const outcomes: readonly Exclude<VerifierOutcome, 'ok'>[] = [
      'not-a-pass',
      'unknown-issuer',
      'forged',
      'expired',
      'not-yet-valid',
      'stale',
      'already-scanned',
      'withdrawn',
      'cannot-check',
    ];
    for (const outcome of outcomes) expect(passStateOf(verdict(outcome))).toEqual({ kind: outcome });
  });

  it('shows no colour for any outcome but ok, even if one came along', () => {
    expect(passStateOf(verdict('forged', { colour: 'green', standing: 'own' }))).toEqual({ kind: 'forged' });
  });

  it('cannot check an ok without a colour or of a region without standing', () => {
    expect(passStateOf(verdict('ok', { standing: 'own' }))).toEqual({ kind: 'cannot-check' });
    expect(passStateOf(verdict('ok', { colour: 'green' }))).toEqual({ kind: 'cannot-check' });
  });
});
