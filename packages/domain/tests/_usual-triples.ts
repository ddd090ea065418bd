import { caseOf, clinicClears, declared, districtClears, duty, negative, order, positive } from './_facts.ts';
import type { Reviews, Triples } from './_triples.ts';

const suspected = { classification: 'suspected' };
const asymptomatic = { classification: 'asymptomatic' };
const central = { place: 'central' };
const home = { place: 'home' };
const fever = declared({ codes: ['fever'] });
const infected = positive('2020-02-10 08:00');
const dueTest = duty({ what: 'test' });

/** The boundaries of the rules that every set of the city has alike. */
export const USUAL_TRIPLES: Triples = {
  // Red from the report until exclusion or release, after which other rules keep days of orange.
  'TJ-R01': [
    ['red begins', '2020-02-10 00:00', 'green red red', caseOf(suspected)],
    ['red begins', '2020-02-10 00:00', 'green red red', caseOf(asymptomatic)],
    [
      'red ends: excludedDay',
      '2020-02-14 00:00',
      'red orange orange',
      caseOf({ ...suspected, excludedDay: '2020-02-14' }),
    ],
    [
      'red ends: releasedDay',
      '2020-02-20 00:00',
      'red orange orange',
      caseOf({ ...asymptomatic, releasedDay: '2020-02-20' }),
    ],
    ['red ends: longest span', '2020-04-10 00:00', 'red green green', caseOf(suspected)],
    // Reaffirmed late on 20 February, and one millisecond later, which is the 21st: 60 days from then on.
    [
      'red ends: longest span',
      '2020-04-20 00:00',
      'red green green',
      caseOf(suspected, { receivedAt: '2020-02-20 23:59:59.999' }),
    ],
    [
      'red ends: longest span',
      '2020-04-21 00:00',
      'red green green',
      caseOf(suspected, { receivedAt: '2020-02-21 00:00' }),
    ],
  ],
  'TJ-R09': [
    ['red begins', '2020-02-10 00:00', 'green red red', order(central)],
    [
      'red ends: releasedDay',
      '2020-02-24 00:00',
      'red green green',
      order({ ...central, releasedDay: '2020-02-24' }),
    ],
    ['red ends: longest span', '2020-04-10 00:00', 'red green green', order(central)],
  ],
  'TJ-R10': [
    ['red begins', '2020-02-10 08:00', 'green red red', infected],
    [
      'red ends: clinical-clearance',
      '2020-02-11 16:45',
      'red green green',
      infected,
      clinicClears({ clearedAt: '2020-02-11 16:45' }),
    ],
    [
      'red ends: test-result',
      '2020-02-12 09:00',
      'red green green',
      infected,
      negative('2020-02-11 09:00'),
      negative('2020-02-12 09:00'),
    ],
    ['red ends: longest span', '2020-04-10 00:00', 'red green green', infected],
  ],
  'TJ-O01': [
    [
      'orange begins',
      '2020-02-14 00:00',
      'red orange orange',
      caseOf({ ...suspected, excludedDay: '2020-02-14' }),
    ],
    [
      'orange begins',
      '2020-02-14 00:00',
      'green orange orange',
      caseOf({ classification: 'excluded', excludedDay: '2020-02-14' }),
    ],
    [
      'orange ends: excludedDay + 14 days',
      '2020-02-28 00:00',
      'orange green green',
      caseOf({ ...suspected, excludedDay: '2020-02-14' }),
    ],
  ],
  'TJ-O03': [
    ['orange begins', '2020-02-10 08:00', 'green orange orange', fever],
    [
      'orange ends: clinical-clearance',
      '2020-02-11 16:45',
      'orange green green',
      fever,
      clinicClears({ clearedAt: '2020-02-11 16:45' }),
    ],
    [
      'orange ends: test-result',
      '2020-02-11 09:00',
      'orange green green',
      fever,
      negative('2020-02-11 09:00'),
    ],
    ['orange ends: longest span', '2020-03-11 00:00', 'orange green green', fever],
  ],
  'TJ-O04': [
    ['orange begins', '2020-02-10 00:00', 'green orange orange', order(home)],
    [
      'orange ends: releasedDay',
      '2020-02-24 00:00',
      'orange green green',
      order({ ...home, releasedDay: '2020-02-24' }),
    ],
    [
      'orange ends: district-clearance',
      '2020-02-12 09:15',
      'orange green green',
      order(home),
      districtClears({ clearedAt: '2020-02-12 09:15', ofRecord: 'source/isolation-order-1' }),
    ],
    ['orange ends: longest span', '2020-03-11 00:00', 'orange green green', order(home)],
  ],
  'TJ-O08': [
    ['orange begins', '2020-02-10 18:00', 'green orange orange', dueTest],
    [
      'orange ends: test-result',
      '2020-02-11 09:00',
      'orange green green',
      dueTest,
      negative('2020-02-11 09:00'),
    ],
    ['orange ends: longest span', '2020-03-11 00:00', 'orange green green', dueTest],
  ],
};

export const USUAL_REVIEWS: Reviews = {
  'TJ-R01': '2020-02-24',
  'TJ-R02': '2020-03-11',
  'TJ-R09': '2020-02-24',
  'TJ-R10': '2020-02-17',
  'TJ-O03': '2020-02-17',
  'TJ-O04': '2020-02-24',
  'TJ-O08': '2020-02-17',
};
