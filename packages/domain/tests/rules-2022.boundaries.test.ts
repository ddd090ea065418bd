import { rules2022 } from './_city-rule-sets.ts';
import {
  arrival,
  caseOf,
  closeContact,
  districtClears,
  isolated,
  secondaryContact,
  stay,
  stillThere,
} from './_facts.ts';
import { isolatedContactTriples, releasedTriples } from './_shared-triples.ts';
import { describeTriples } from './_triples.ts';
import { REVIEWS_SINCE_2022, TRIPLES_SINCE_2022 } from './_triples-since-2022.ts';
import { USUAL_REVIEWS, USUAL_TRIPLES } from './_usual-triples.ts';

const confirmed = { classification: 'confirmed' };
const discharged = caseOf({ ...confirmed, dischargedDay: '2020-02-25' });
const key = { area: '330300', risk: 'medium' };
const cleared = districtClears({ clearedAt: '2020-02-12 09:15', ofRecord: 'source/area-stay-1' });

describeTriples(
  rules2022,
  {
    ...USUAL_TRIPLES,
    ...TRIPLES_SINCE_2022,
    'TJ-R02': [
      ['red begins', '2020-02-10 00:00', 'green red red', caseOf(confirmed)],
      ['red ends: dischargedDay + 14 days', '2020-03-10 00:00', 'red orange orange', discharged],
      ['red ends: longest span', '2021-02-09 00:00', 'red green green', caseOf(confirmed)],
      ['orange begins', '2020-03-10 00:00', 'red orange orange', discharged],
      ['orange ends: dischargedDay + 28 days', '2020-03-24 00:00', 'orange green green', discharged],
    ],
    'TJ-R03': releasedTriples(14, '2020-03-05 00:00'),
    'TJ-R04': isolatedContactTriples(closeContact),
    'TJ-R05': isolatedContactTriples(secondaryContact),
    'TJ-R06': [
      ['red begins', '2020-02-10 00:00', 'green red red', arrival({})],
      [
        'red ends: releasedDay',
        '2020-02-24 00:00',
        'red green green',
        arrival({ releasedDay: '2020-02-24' }),
      ],
      [
        'red ends: isolation-completed',
        '2020-02-25 00:00',
        'red green green',
        arrival({}),
        isolated({ startedDay: '2020-02-11', completedDay: '2020-02-25' }),
      ],
      ['red ends: longest span', '2020-04-10 00:00', 'red green green', arrival({})],
    ],
    'TJ-R11': [
      ['red begins', '2020-02-10 00:00', 'green red red', stillThere(key)],
      ['red ends: leftDay', '2020-02-10 00:00', 'red red red', stay({ ...key, arrivedDay: '2020-02-08' })],
      ['red ends: district-clearance', '2020-02-12 09:15', 'red green green', stillThere(key), cleared],
      ['red ends: longest span', '2020-03-11 00:00', 'red green green', stillThere(key)],
      ['red 2 begins', '2020-02-10 00:00', 'green red red', stay(key)],
      ['red 2 ends: district-clearance', '2020-02-12 09:15', 'red green green', stay(key), cleared],
      [
        'red 2 ends: isolation-completed',
        '2020-02-16 00:00',
        'red green green',
        stay(key),
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }),
      ],
      ['red 2 ends: longest span', '2020-03-11 00:00', 'red green green', stay(key)],
    ],
  },
  {
    ...USUAL_REVIEWS,
    ...REVIEWS_SINCE_2022,
    'TJ-R04': '2020-02-26',
    'TJ-R05': '2020-02-26',
    'TJ-R06': '2020-03-02',
  },
);
