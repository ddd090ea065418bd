import { caseOf, type closeContact, districtClears, exposure, isolated } from './_facts.ts';
import type { Triple } from './_triples.ts';

const central = { place: 'central' };
const centralSince12 = { ...central, isolationStartedDay: '2020-02-12' };

/** An asymptomatic person released on 20 February, orange for so many days, the last of them over at `end`. */
export function releasedTriples(days: number, end: string): readonly Triple[] {
  const released = caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-20' });
  return [
    ['orange begins', '2020-02-20 00:00', 'red orange orange', released],
    [`orange ends: releasedDay + ${days} days`, end, 'orange green green', released],
  ];
}

/** A contact who is orange until isolation begins and red until it ends. */
export function isolatedContactTriples(contact: typeof closeContact): readonly Triple[] {
  return [
    ['orange begins', '2020-02-10 00:00', 'green orange orange', contact(centralSince12)],
    ['orange ends: isolationStartedDay', '2020-02-12 00:00', 'orange red red', contact(centralSince12)],
    [
      'orange ends: releasedDay',
      '2020-02-15 00:00',
      'orange green green',
      contact({ ...central, releasedDay: '2020-02-15' }),
    ],
    ['orange ends: lastContactDay + 14 days', '2020-02-24 00:00', 'orange green green', contact(central)],
    ['red begins', '2020-02-12 00:00', 'orange red red', contact(centralSince12)],
    [
      'red ends: releasedDay',
      '2020-02-26 00:00',
      'red green green',
      contact({ ...centralSince12, releasedDay: '2020-02-26' }),
    ],
    [
      'red ends: isolation-completed',
      '2020-02-24 00:00',
      'red green green',
      contact(centralSince12),
      isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' }),
    ],
    ['red ends: longest span', '2020-03-13 00:00', 'red green green', contact(centralSince12)],
  ];
}

/** From the end of an exposure, at its time of day, until the district's clearance; else until the boundary. */
export function exposureTriples(
  colour: 'orange' | 'red',
  level: string,
  [boundary, end]: readonly [boundary: string, at: string],
): readonly Triple[] {
  const exposed = exposure({ level });
  const clearance = districtClears({ clearedAt: '2020-02-12 09:15', ofEvent: 'event-7' });
  const over = `${colour} green green`;
  return [
    [`${colour} begins`, '2020-02-10 15:30', `green ${colour} ${colour}`, exposed],
    [`${colour} ends: district-clearance`, '2020-02-12 09:15', over, exposed, clearance],
    [`${colour} ends: ${boundary}`, end, over, exposed],
  ];
}
