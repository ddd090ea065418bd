import { CASE_CONDITIONS } from './_case-conditions.ts';
import type { Conditions } from './_conditions.ts';
import { declared, negative, order, symptoms } from './_facts.ts';
import {
  cleared,
  clinicConditions,
  declaredFeverConditions,
  exposureConditions,
  HOME_CONDITIONS,
} from './_shared-conditions.ts';
import { TEST_CONDITIONS } from './_test-conditions.ts';

const fever = symptoms({ codes: ['fever'] });
const ofArrival = { groundKind: 'arrival', groundRef: 'source/border-arrival-1' };
const ofCase = { groundKind: 'case', groundRef: 'source/case-9' };

/** The conditions of the rules that the sets since 2022 have alike. */
export const CONDITIONS_SINCE_2022: Conditions = {
  ...CASE_CONDITIONS,
  ...exposureConditions('red'),
  ...HOME_CONDITIONS,
  ...TEST_CONDITIONS,
  'TJ-R08': [
    [
      'a fever that a clinic reports, by name or of 37.3 °C; not a declared one, and no other symptom',
      '2020-02-12 00:00',
      ['red TJ-R08 TJ-O03', fever],
      ['green', symptoms({ temperature: 372 })],
      ['red TJ-R08 TJ-O03', symptoms({ temperature: 373 })],
      ['red TJ-R08 TJ-O03', symptoms({ temperature: 374 })],
      ['red TJ-R08 TJ-O03', symptoms({ codes: ['fever'], temperature: 365 })],
      ['orange TJ-O03', symptoms({ codes: ['dry-cough', 'fatigue'] })],
      ['orange TJ-O03', declared({ codes: ['fever'], temperature: 395 })],
    ],
    [
      'a clearance, which a negative test is not',
      '2020-02-15 00:00',
      ['red TJ-R08', fever, negative('2020-02-11 08:00')],
      ['red TJ-R08', fever, negative('2020-02-11 08:00', { method: 'antigen' })],
    ],
    ...clinicConditions('red TJ-R08 TJ-O03', fever),
  ],
  'TJ-O03': [
    [
      'fever, dry cough or fatigue; no other symptom',
      '2020-02-12 00:00',
      ['orange TJ-O03', declared({ codes: ['fever'] })],
      ['orange TJ-O03', declared({ codes: ['dry-cough'] })],
      ['orange TJ-O03', declared({ codes: ['fatigue'] })],
      ['orange TJ-O03', declared({ codes: ['sore-throat', 'fatigue'] })],
      ['green', declared({ codes: ['sore-throat', 'headache', 'other'] })],
      ['green', declared({})],
    ],
    [
      'a temperature of 37.3 °C, whatever else was declared',
      '2020-02-12 00:00',
      ['green', declared({ temperature: 372 })],
      ['orange TJ-O03', declared({ temperature: 373 })],
      ['orange TJ-O03', declared({ temperature: 374 })],
      ['orange TJ-O03', declared({ codes: ['headache'], temperature: 373 })],
    ],
    ...declaredFeverConditions(),
  ],
  'TJ-R09': [
    [
      'isolation: central, or at home after an arrival from abroad',
      '2020-02-15 00:00',
      ['red TJ-R09', order({ place: 'central' })],
      ['red TJ-R09', order({ place: 'central', ...ofArrival })],
      ['red TJ-R09', order({ place: 'home', ...ofArrival })],
      ['orange TJ-O04', order({ place: 'home', ...ofCase })],
      ['orange TJ-O04', order({ place: 'home' })],
    ],
    [
      'which a district’s clearance does not end',
      '2020-02-15 00:00',
      ['red TJ-R09', order({ place: 'central' }), cleared({ ofRecord: 'source/isolation-order-1' })],
      [
        'red TJ-R09',
        order({ place: 'home', ...ofArrival }),
        cleared({ ofRecord: 'source/isolation-order-1' }),
      ],
    ],
  ],
};
