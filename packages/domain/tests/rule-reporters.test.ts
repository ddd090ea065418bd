import { describe, expect, it } from 'vitest';
import { AUTHORITIES, type EvidenceRecord } from '../src/index.ts';
import { CITY_RULE_SETS } from './_city-rule-sets.ts';
import {
  arrival,
  caseOf,
  closeContact,
  declared,
  duty,
  exposure,
  order,
  positive,
  secondaryContact,
  stay,
  symptoms,
} from './_facts.ts';
import { holdsFor } from './_rule-samples.ts';

/** Whose word each rule takes, with evidence that holds a colour when it comes from one of them. */
type Reporters = Readonly<Record<string, readonly [reporters: string, evidence: EvidenceRecord]>>;

const HEALTH = 'health-commission district-cdc';
const TRAVEL = 'health-commission city-command transport public-security';

/** The rules that every set of the city has. */
const USUAL: Reporters = {
  'TJ-R01': [HEALTH, caseOf({ classification: 'suspected' })],
  'TJ-R02': [HEALTH, caseOf({ classification: 'confirmed' })],
  'TJ-R03': [HEALTH, caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-20' })],
  'TJ-R04': [HEALTH, closeContact({ place: 'central' })],
  'TJ-R05': [HEALTH, secondaryContact({ place: 'central' })],
  'TJ-R06': ['border', arrival({})],
  'TJ-R07': ['district-cdc city-command', exposure({ level: 'time-space' })],
  'TJ-R09': [`${HEALTH} district`, order({ place: 'central' })],
  'TJ-R10': ['laboratory', positive('2020-02-10 08:00')],
  'TJ-O01': [HEALTH, caseOf({ classification: 'excluded', excludedDay: '2020-02-14' })],
  'TJ-O02': ['district-cdc city-command', exposure({ level: 'key-place' })],
  'TJ-O03': ['self clinic hospital', declared({ codes: ['fever'] })],
  'TJ-O04': [`${HEALTH} district`, order({ place: 'home' })],
  'TJ-O08': ['district-cdc district city-command', duty({ what: 'test' })],
};

const REPORTERS: Readonly<Record<string, Reporters>> = {
  'rules-2020': {
    ...USUAL,
    'TJ-O05': [HEALTH, closeContact({ place: 'home' })],
    'TJ-O06': [TRAVEL, stay({ area: '420100', risk: 'high' })],
    'TJ-O07': [HEALTH, secondaryContact({ place: 'home' })],
  },
  'rules-2022': {
    ...USUAL,
    'TJ-R08': ['clinic hospital', symptoms({ codes: ['fever'] })],
    'TJ-R11': [TRAVEL, stay({ area: '330300', risk: 'medium' })],
  },
  'rules-7-3': {
    ...USUAL,
    'TJ-R08': ['clinic hospital', symptoms({ codes: ['fever'] })],
    'TJ-R11': [TRAVEL, stay({ area: '330300', risk: 'high' })],
    'TJ-O05': [HEALTH, closeContact({})],
    'TJ-O06': [TRAVEL, stay({ area: '330300', risk: 'medium' })],
    'TJ-O09': ['border', arrival({})],
  },
};

describe.each(CITY_RULE_SETS)('who may report under %s', (name, ruleSet) => {
  const reporters = REPORTERS[name] ?? {};

  it('is tried for every rule of the set', () => {
    expect(Object.keys(reporters).sort()).toEqual(ruleSet.rules.map((rule) => rule.id).sort());
  });

  it.each(Object.entries(reporters))(
    '%s takes the word of the bodies that it names, and of nobody else',
    (ruleId, row) => {
      const [named, evidence] = row;
      const holding = AUTHORITIES.filter((authority) =>
        holdsFor(ruleSet, { ...evidence, authority }).some((hold) => hold.ruleId === ruleId),
      );
      expect([...holding].sort()).toEqual(named.split(' ').sort());
    },
  );

  it('turns nobody another colour on a community’s word alone', () => {
    for (const [, evidence] of Object.values(reporters)) {
      expect(holdsFor(ruleSet, { ...evidence, authority: 'community' })).toEqual([]);
    }
  });
});
