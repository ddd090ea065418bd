import { describe, expect, it } from 'vitest';
import { AUTHORITIES, type EvidenceRecord } from '../src/index.ts';
import {
  arrival,
  caseOf,
  closeContact,
  duty,
  exposure,
  order,
  positive,
  rules2020,
  secondaryContact,
  stay,
  symptoms,
} from './_boundaries.ts';
import { holdsFor } from './_rule-samples.ts';

/** Whose word each rule takes, with evidence that holds a colour when it comes from one of them. */
const REPORTERS: Readonly<Record<string, readonly [reporters: string, evidence: EvidenceRecord]>> = {
  'TJ-R01': ['health-commission district-cdc', caseOf({ classification: 'suspected' })],
  'TJ-R02': ['health-commission district-cdc', caseOf({ classification: 'confirmed' })],
  'TJ-R03': [
    'health-commission district-cdc',
    caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-20' }),
  ],
  'TJ-R04': ['health-commission district-cdc', closeContact({ place: 'central' })],
  'TJ-R05': ['health-commission district-cdc', secondaryContact({ place: 'central' })],
  'TJ-R06': ['border', arrival({})],
  'TJ-R07': ['district-cdc city-command', exposure({ level: 'time-space' })],
  'TJ-R09': ['health-commission district-cdc district', order({ place: 'central' })],
  'TJ-R10': ['laboratory', positive('2020-02-10 08:00')],
  'TJ-O01': [
    'health-commission district-cdc',
    caseOf({ classification: 'excluded', excludedDay: '2020-02-14' }),
  ],
  'TJ-O02': ['district-cdc city-command', exposure({ level: 'key-place' })],
  'TJ-O03': ['self clinic hospital', symptoms({ codes: ['fever'] })],
  'TJ-O04': ['health-commission district-cdc district', order({ place: 'home' })],
  'TJ-O05': ['health-commission district-cdc', closeContact({ place: 'home' })],
  'TJ-O06': [
    'health-commission city-command transport public-security',
    stay({ area: '420100', risk: 'high' }),
  ],
  'TJ-O07': ['health-commission district-cdc', secondaryContact({ place: 'home' })],
  'TJ-O08': ['district-cdc district city-command', duty({ what: 'test' })],
};

describe('who may report', () => {
  it('is tried for every rule of the set', () => {
    expect(Object.keys(REPORTERS).sort()).toEqual(rules2020.rules.map((rule) => rule.id).sort());
  });

  it.each(Object.entries(REPORTERS))(
    '%s takes the word of the bodies that it names, and of nobody else',
    (ruleId, row) => {
      const [reporters, evidence] = row;
      const holding = AUTHORITIES.filter((authority) =>
        holdsFor(rules2020, { ...evidence, authority }).some((hold) => hold.ruleId === ruleId),
      );
      expect([...holding].sort()).toEqual(reporters.split(' ').sort());
    },
  );

  it('turns nobody another colour on a community’s word alone', () => {
    for (const [, evidence] of Object.values(REPORTERS)) {
      expect(holdsFor(rules2020, { ...evidence, authority: 'community' })).toEqual([]);
    }
  });
});
