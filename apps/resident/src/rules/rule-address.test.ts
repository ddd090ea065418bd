import { describe, expect, it } from 'vitest';
import { ruleAddress, ruleInAddress } from './rule-address.ts';

const IN_FORCE = ['TJ-R01', 'TJ-R02'];

describe('the address of the public rules', () => {
  it('leads to the rule that a hold names', () => {
    const { hash } = new URL(ruleAddress('TJ-R02'), 'https://city.example');
    expect(ruleInAddress(hash, IN_FORCE)).toEqual({ kind: 'here', ruleId: 'TJ-R02' });
  });

  it('says which rule is not in force any more', () => {
    expect(ruleInAddress('#TJ-R09', IN_FORCE)).toEqual({ kind: 'gone', ruleId: 'TJ-R09' });
  });

  it.each([[''], ['#'], ['#history'], ['#contents'], ['#%E4%BD%A0'], ['#a b'], [`#${'A'.repeat(41)}`]])(
    'asks for no rule in %j',
    (hash) => {
      expect(ruleInAddress(hash, IN_FORCE)).toEqual({ kind: 'none' });
    },
  );
});
