import type { Conditions } from './_conditions.ts';
import { caseOf } from './_facts.ts';

/** What tells one case from another, and what is left after its end: in every set of the city alike. */
export const CASE_CONDITIONS: Conditions = {
  'TJ-R01': [
    [
      'suspected and asymptomatic, not excluded',
      '2020-02-12 00:00',
      ['red TJ-R01', caseOf({ classification: 'suspected' })],
      ['red TJ-R01', caseOf({ classification: 'asymptomatic' })],
      ['red TJ-R02', caseOf({ classification: 'confirmed' })],
      ['green', caseOf({ classification: 'excluded' })],
    ],
  ],
  'TJ-R03': [
    [
      'only an asymptomatic person is orange by it after release',
      '2020-02-25 00:00',
      ['orange TJ-R03', caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-20' })],
      ['orange TJ-O01', caseOf({ classification: 'suspected', excludedDay: '2020-02-20' })],
      ['orange TJ-O01', caseOf({ classification: 'excluded', excludedDay: '2020-02-20' })],
    ],
  ],
  'TJ-O01': [
    [
      'suspected or excluded',
      '2020-02-20 00:00',
      ['orange TJ-O01', caseOf({ classification: 'suspected', excludedDay: '2020-02-14' })],
      ['orange TJ-O01', caseOf({ classification: 'excluded', excludedDay: '2020-02-14' })],
      ['orange TJ-R03', caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-14' })],
      ['red TJ-R02', caseOf({ classification: 'confirmed', releasedDay: '2020-02-14' })],
    ],
  ],
};

/** Who stays red after discharge: in the sets of 2020 and 2022 alike. */
export const DISCHARGE_CONDITIONS: Conditions = {
  'TJ-R02': [
    [
      'only a confirmed case stays red after discharge',
      '2020-03-01 00:00',
      ['red TJ-R02', caseOf({ classification: 'confirmed', dischargedDay: '2020-02-25' })],
      [
        'orange TJ-O01',
        caseOf({ classification: 'suspected', dischargedDay: '2020-02-25', excludedDay: '2020-02-25' }),
      ],
      [
        'orange TJ-R03',
        caseOf({ classification: 'asymptomatic', dischargedDay: '2020-02-25', releasedDay: '2020-02-25' }),
      ],
    ],
  ],
};
