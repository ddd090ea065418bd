import { rules73 } from './_city-rule-sets.ts';
import {
  arrival,
  caseOf,
  closeContact,
  districtClears,
  isolated,
  negative,
  secondaryContact,
  stay,
  stillThere,
} from './_facts.ts';
import { releasedTriples } from './_shared-triples.ts';
import { describeTriples, type Triple } from './_triples.ts';
import { REVIEWS_SINCE_2022, TRIPLES_SINCE_2022 } from './_triples-since-2022.ts';
import { USUAL_REVIEWS, USUAL_TRIPLES } from './_usual-triples.ts';

const confirmed = { classification: 'confirmed' };
const discharged = caseOf({ ...confirmed, dischargedDay: '2020-02-25' });
const contact = closeContact({});
const secondary = secondaryContact({});
const cleared = (clearedAt: string, ofRecord: string) => districtClears({ clearedAt, ofRecord });

/** Red for seven days from 10 February on; what is released before is green from then on, for good. */
const sevenDaysRed = (event: string, person: typeof contact, released: typeof contact): readonly Triple[] => [
  ['red begins', '2020-02-10 00:00', 'green red red', person],
  [`red ends: ${event} + 7 days`, '2020-02-17 00:00', 'red orange orange', person],
  ['red ends: releasedDay', '2020-02-15 00:00', 'red green green', released],
];

/** Orange from the eighth day on, until a test of the tenth day or later and not before the ten days are full. */
const threeDaysOrange = (person: typeof contact, name: string): readonly Triple[] => [
  ['orange begins', '2020-02-17 00:00', 'red orange orange', person],
  ['orange ends: not before', '2020-02-20 00:00', 'orange green green', person, negative('2020-02-19 12:00')],
  [
    'orange ends: test-result',
    '2020-02-21 09:00',
    'orange green green',
    person,
    negative('2020-02-21 09:00'),
  ],
  [
    'orange ends: isolation-completed',
    '2020-02-21 00:00',
    'orange green green',
    person,
    isolated({ startedDay: '2020-02-11', completedDay: '2020-02-21' }),
  ],
  [
    'orange ends: district-clearance',
    '2020-02-21 09:15',
    'orange green green',
    person,
    cleared('2020-02-21 09:15', `source/${name}-1`),
  ],
  ['orange ends: longest span', '2020-03-18 00:00', 'orange green green', person],
];

/** In an area of risk, and for seven days and until a test of the seventh or later after leaving it. */
function areaTriples(colour: 'orange' | 'red', area: { area: string; risk: string }): readonly Triple[] {
  const [there, left] = [stillThere(area), stay(area)];
  const gone = `${colour} green green`;
  return [
    [`${colour} begins`, '2020-02-10 00:00', `green ${colour} ${colour}`, there],
    [
      `${colour} ends: leftDay`,
      '2020-02-10 00:00',
      `${colour} ${colour} ${colour}`,
      stay({ ...area, arrivedDay: '2020-02-08' }),
    ],
    [
      `${colour} ends: district-clearance`,
      '2020-02-12 09:15',
      gone,
      there,
      cleared('2020-02-12 09:15', 'source/area-stay-1'),
    ],
    [`${colour} ends: longest span`, '2020-03-11 00:00', gone, there],
    [`${colour} 2 begins`, '2020-02-10 00:00', `green ${colour} ${colour}`, left],
    [`${colour} 2 ends: not before`, '2020-02-17 00:00', gone, left, negative('2020-02-16 12:00')],
    [`${colour} 2 ends: test-result`, '2020-02-18 09:00', gone, left, negative('2020-02-18 09:00')],
    [
      `${colour} 2 ends: isolation-completed`,
      '2020-02-18 00:00',
      gone,
      left,
      isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' }),
    ],
    [
      `${colour} 2 ends: district-clearance`,
      '2020-02-18 09:15',
      gone,
      left,
      cleared('2020-02-18 09:15', 'source/area-stay-1'),
    ],
    [`${colour} 2 ends: longest span`, '2020-03-11 00:00', gone, left],
  ];
}

describeTriples(
  rules73,
  {
    ...USUAL_TRIPLES,
    ...TRIPLES_SINCE_2022,
    'TJ-R02': [
      ['red begins', '2020-02-10 00:00', 'green red red', caseOf(confirmed)],
      ['red ends: dischargedDay', '2020-02-25 00:00', 'red orange orange', discharged],
      ['red ends: longest span', '2021-02-09 00:00', 'red green green', caseOf(confirmed)],
      ['orange begins', '2020-02-25 00:00', 'red orange orange', discharged],
      ['orange ends: dischargedDay + 7 days', '2020-03-03 00:00', 'orange green green', discharged],
    ],
    'TJ-R03': releasedTriples(7, '2020-02-27 00:00'),
    'TJ-R04': sevenDaysRed('lastContactDay', contact, closeContact({ releasedDay: '2020-02-15' })),
    'TJ-O05': threeDaysOrange(contact, 'close-contact'),
    'TJ-R05': [
      ...sevenDaysRed('lastContactDay', secondary, secondaryContact({ releasedDay: '2020-02-15' })),
      ['orange begins', '2020-02-17 00:00', 'red orange orange', secondary],
      [
        'orange ends: releasedDay',
        '2020-02-18 00:00',
        'orange green green',
        secondaryContact({ releasedDay: '2020-02-18' }),
      ],
      [
        'orange ends: test-result',
        '2020-02-17 10:00',
        'orange green green',
        secondary,
        negative('2020-02-17 10:00'),
      ],
      [
        'orange ends: isolation-completed',
        '2020-02-18 00:00',
        'orange green green',
        secondary,
        isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' }),
      ],
      [
        'orange ends: district-clearance',
        '2020-02-18 09:15',
        'orange green green',
        secondary,
        cleared('2020-02-18 09:15', 'source/secondary-contact-1'),
      ],
      ['orange ends: longest span', '2020-03-18 00:00', 'orange green green', secondary],
    ],
    'TJ-R06': sevenDaysRed('arrivedDay', arrival({}), arrival({ releasedDay: '2020-02-15' })),
    'TJ-O09': threeDaysOrange(arrival({}), 'border-arrival'),
    'TJ-R11': areaTriples('red', { area: '330300', risk: 'high' }),
    'TJ-O06': areaTriples('orange', { area: '330300', risk: 'medium' }),
  },
  {
    ...USUAL_REVIEWS,
    ...REVIEWS_SINCE_2022,
    'TJ-R05': '2020-02-24',
    'TJ-O05': '2020-02-24',
    'TJ-O06': '2020-02-17',
    'TJ-O09': '2020-02-24',
  },
);
