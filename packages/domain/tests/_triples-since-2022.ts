import { clinicClears, symptoms } from './_facts.ts';
import { exposureTriples } from './_shared-triples.ts';
import type { Reviews, Triples } from './_triples.ts';

const fever = symptoms({ codes: ['fever'] });
const longest = ['longest span', '2020-03-11 00:00'] as const;

/** The boundaries of the rules that the sets since 2022 have alike. */
export const TRIPLES_SINCE_2022: Triples = {
  'TJ-R07': exposureTriples('red', 'time-space', longest),
  'TJ-R08': [
    ['red begins', '2020-02-10 08:00', 'green red red', fever],
    [
      'red ends: clinical-clearance',
      '2020-02-11 16:45',
      'red green green',
      fever,
      clinicClears({ clearedAt: '2020-02-11 16:45' }),
    ],
    ['red ends: longest span', '2020-03-11 00:00', 'red green green', fever],
  ],
  'TJ-O02': [
    ...exposureTriples('orange', 'key-place', longest),
    ...exposureTriples('orange', 'potential', longest),
  ],
};

export const REVIEWS_SINCE_2022: Reviews = {
  'TJ-R07': '2020-02-17',
  'TJ-R08': '2020-02-17',
  'TJ-R11': '2020-02-17',
  'TJ-O02': '2020-02-17',
};
