import { rules2020 } from './_city-rule-sets.ts';
import { arrival, caseOf, closeContact, isolated, secondaryContact, stay } from './_facts.ts';
import { exposureTriples, isolatedContactTriples, releasedTriples } from './_shared-triples.ts';
import { describeTriples, type Triple } from './_triples.ts';
import { USUAL_REVIEWS, USUAL_TRIPLES } from './_usual-triples.ts';

const confirmed = { classification: 'confirmed' };
const home = { place: 'home' };
const wuhan = stay({ area: '420100', risk: 'high' });
/** At the same time of the fourteenth day after. */
const fourteenDays = ['to + 14 days', '2020-02-24 15:30'] as const;

/** At home from the last contact on, for fourteen days. */
const homeContactTriples = (contact: typeof closeContact): readonly Triple[] => [
  ['orange begins', '2020-02-10 00:00', 'green orange orange', contact(home)],
  [
    'orange ends: releasedDay',
    '2020-02-15 00:00',
    'orange green green',
    contact({ ...home, releasedDay: '2020-02-15' }),
  ],
  ['orange ends: lastContactDay + 14 days', '2020-02-24 00:00', 'orange green green', contact(home)],
];

describeTriples(
  rules2020,
  {
    ...USUAL_TRIPLES,
    'TJ-R02': [
      ['red begins', '2020-02-10 00:00', 'green red red', caseOf(confirmed)],
      [
        'red ends: dischargedDay + 14 days',
        '2020-03-10 00:00',
        'red green green',
        caseOf({ ...confirmed, dischargedDay: '2020-02-25' }),
      ],
      ['red ends: longest span', '2021-02-09 00:00', 'red green green', caseOf(confirmed)],
    ],
    'TJ-R03': releasedTriples(14, '2020-03-05 00:00'),
    'TJ-R04': isolatedContactTriples(closeContact),
    'TJ-O05': homeContactTriples(closeContact),
    'TJ-R05': isolatedContactTriples(secondaryContact),
    'TJ-O07': homeContactTriples(secondaryContact),
    'TJ-R06': [
      ['orange begins', '2020-02-10 00:00', 'green orange orange', arrival({})],
      [
        'orange ends: releasedDay',
        '2020-02-15 00:00',
        'orange green green',
        arrival({ releasedDay: '2020-02-15' }),
      ],
      // A release after the fourteen days comes too late to count.
      [
        'orange ends: arrivedDay + 14 days',
        '2020-02-24 00:00',
        'orange green green',
        arrival({ releasedDay: '2020-02-25' }),
      ],
    ],
    'TJ-R07': exposureTriples('orange', 'time-space', fourteenDays),
    'TJ-O02': [
      ...exposureTriples('orange', 'key-place', fourteenDays),
      ...exposureTriples('orange', 'potential', fourteenDays),
    ],
    'TJ-O06': [
      ['orange begins', '2020-02-10 00:00', 'green orange orange', wuhan],
      ['orange ends: leftDay + 14 days', '2020-02-24 00:00', 'orange green green', wuhan],
      [
        'orange ends: isolation-completed',
        '2020-02-16 00:00',
        'orange green green',
        wuhan,
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }),
      ],
    ],
  },
  { ...USUAL_REVIEWS, 'TJ-R04': '2020-02-26', 'TJ-R05': '2020-02-26' },
);
