import type { Conditions } from './_conditions.ts';
import { duty, hearsay, negative, positive } from './_facts.ts';
import { clinicConditions } from './_shared-conditions.ts';

const infected = positive('2020-02-10 08:00');
const dueTest = duty({ what: 'test' });

/** What follows from tests taken, and from a test that was due: in every set of the city alike. */
export const TEST_CONDITIONS: Conditions = {
  'TJ-R10': [
    [
      'a positive nucleic acid or antigen test',
      '2020-02-12 00:00',
      ['red TJ-R10', positive('2020-02-10 08:00', { method: 'nucleic-acid' })],
      ['red TJ-R10', positive('2020-02-10 08:00', { method: 'antigen' })],
      ['green', positive('2020-02-10 08:00', { method: 'antibody' })],
      ['green', negative('2020-02-10 08:00')],
    ],
    [
      'two negative tests, not one',
      '2020-02-15 00:00',
      ['red TJ-R10', infected, negative('2020-02-11 08:00')],
      ['green', infected, negative('2020-02-11 08:00'), negative('2020-02-12 08:00')],
      [
        'red TJ-R10',
        infected,
        negative('2020-02-11 08:00'),
        negative('2020-02-12 08:00', { method: 'antigen' }),
      ],
      [
        'red TJ-R10',
        infected,
        negative('2020-02-11 08:00'),
        negative('2020-02-12 08:00', { method: 'antibody' }),
      ],
      ['red TJ-R10', infected, negative('2020-02-11 08:00'), hearsay('2020-02-12 08:00')],
    ],
    [
      'at least 24 hours apart',
      '2020-02-15 00:00',
      ['red TJ-R10', infected, negative('2020-02-11 08:00'), negative('2020-02-12 07:59:59.999')],
      ['green', infected, negative('2020-02-11 08:00'), negative('2020-02-12 08:00')],
      ['green', infected, negative('2020-02-11 08:00'), negative('2020-02-12 08:00:00.001')],
    ],
    [
      'a test too soon neither counts nor spoils the next one',
      '2020-02-15 00:00',
      [
        'green',
        infected,
        negative('2020-02-11 08:00'),
        negative('2020-02-12 07:59:59.999'),
        negative('2020-02-12 08:00'),
      ],
    ],
    [
      'both after the positive sample, not with it',
      '2020-02-15 00:00',
      ['red TJ-R10', infected, negative('2020-02-10 07:59:59.999'), negative('2020-02-12 08:00')],
      ['red TJ-R10', infected, negative('2020-02-10 08:00'), negative('2020-02-12 08:00')],
      ['green', infected, negative('2020-02-10 08:00:00.001'), negative('2020-02-12 08:00')],
    ],
    ...clinicConditions('red TJ-R10', infected),
  ],
  'TJ-O08': [
    [
      'a test, the only duty that something could end',
      '2020-02-12 00:00',
      ['orange TJ-O08', duty({ what: 'test' })],
      ['green', duty({ what: 'registration' })],
      ['green', duty({ what: 'temperature-report' })],
    ],
    [
      'sampled after the order',
      '2020-02-12 00:00',
      ['orange TJ-O08', dueTest, negative('2020-02-07 08:59:59.999')],
      ['orange TJ-O08', dueTest, negative('2020-02-07 09:00')],
      ['green', dueTest, negative('2020-02-07 09:00:00.001')],
    ],
    [
      'taken in time: the code never turns',
      '2020-02-10 18:00',
      ['green', dueTest, negative('2020-02-10 17:59:59.999')],
      ['green', dueTest, negative('2020-02-10 18:00')],
      ['orange TJ-O08', dueTest, negative('2020-02-10 18:00:00.001')],
    ],
    [
      'a negative nucleic acid test, no other',
      '2020-02-12 00:00',
      ['orange TJ-O08', dueTest, negative('2020-02-11 09:00', { method: 'antigen' })],
      ['orange TJ-O08', dueTest, negative('2020-02-11 09:00', { method: 'antibody' })],
      ['orange TJ-O08', dueTest, positive('2020-02-11 09:00', { method: 'antibody' })],
      ['orange TJ-O08', dueTest, hearsay('2020-02-11 09:00')],
    ],
  ],
};
