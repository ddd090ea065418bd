import { describe, expect, it } from 'vitest';
import { colourAt, type EvidenceRecord, type Hold, parseEvidenceAttributes } from '../src/index.ts';
import {
  arrival,
  boundariesOf,
  caseOf,
  clinicClears,
  closeContact,
  districtClears,
  duty,
  exposure,
  instant,
  isolated,
  negative,
  order,
  positive,
  rules2020,
  secondaryContact,
  stay,
  symptoms,
} from './_boundaries.ts';
import { holdsFor } from './_rule-samples.ts';

/**
 * One boundary of a rule: the instant at which it lies, the colour one millisecond before, exactly at and one
 * millisecond after it under the whole set, and all the evidence that there is of the person. Written by hand
 * from the rules' own words.
 */
type Triple = readonly [boundary: string, at: string, colours: string, ...evidence: EvidenceRecord[]];

const suspected = { classification: 'suspected' };
const asymptomatic = { classification: 'asymptomatic' };
const confirmed = { classification: 'confirmed' };
const central = { place: 'central' };
const centralSince12 = { ...central, isolationStartedDay: '2020-02-12' };
const home = { place: 'home' };
const isolated14Days = isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' });
const fever = symptoms({ codes: ['fever'] });
const dueTest = duty({ what: 'test' });

const TRIPLES: Readonly<Record<string, readonly Triple[]>> = {
  // Red from the report until exclusion or release, after which other rules keep 14 days of orange.
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
  'TJ-R03': [
    [
      'orange begins',
      '2020-02-20 00:00',
      'red orange orange',
      caseOf({ ...asymptomatic, releasedDay: '2020-02-20' }),
    ],
    [
      'orange ends: releasedDay + 14 days',
      '2020-03-05 00:00',
      'orange green green',
      caseOf({ ...asymptomatic, releasedDay: '2020-02-20' }),
    ],
  ],
  ...contactTriples('TJ-R04', 'TJ-O05', closeContact),
  ...contactTriples('TJ-R05', 'TJ-O07', secondaryContact),
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
  'TJ-R07': exposureTriples('time-space'),
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
    ['red begins', '2020-02-10 08:00', 'green red red', positive('2020-02-10 08:00')],
    [
      'red ends: clinical-clearance',
      '2020-02-11 16:45',
      'red green green',
      positive('2020-02-10 08:00'),
      clinicClears({ clearedAt: '2020-02-11 16:45' }),
    ],
    [
      'red ends: test-result',
      '2020-02-12 09:00',
      'red green green',
      positive('2020-02-10 08:00'),
      negative('2020-02-11 09:00'),
      negative('2020-02-12 09:00'),
    ],
    ['red ends: longest span', '2020-04-10 00:00', 'red green green', positive('2020-02-10 08:00')],
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
  'TJ-O02': [...exposureTriples('key-place'), ...exposureTriples('potential')],
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
  'TJ-O06': [
    ['orange begins', '2020-02-10 00:00', 'green orange orange', stay({ area: '420100', risk: 'high' })],
    [
      'orange ends: leftDay + 14 days',
      '2020-02-24 00:00',
      'orange green green',
      stay({ area: '420100', risk: 'high' }),
    ],
    [
      'orange ends: isolation-completed',
      '2020-02-16 00:00',
      'orange green green',
      stay({ area: '420100', risk: 'high' }),
      isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }),
    ],
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

/** Contacts of cases and contacts of contacts are treated alike, at home and centrally. */
function contactTriples(
  centralRule: string,
  homeRule: string,
  contact: typeof closeContact,
): Record<string, readonly Triple[]> {
  return {
    [centralRule]: [
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
        isolated14Days,
      ],
      ['red ends: longest span', '2020-03-13 00:00', 'red green green', contact(centralSince12)],
    ],
    [homeRule]: [
      ['orange begins', '2020-02-10 00:00', 'green orange orange', contact(home)],
      [
        'orange ends: releasedDay',
        '2020-02-15 00:00',
        'orange green green',
        contact({ ...home, releasedDay: '2020-02-15' }),
      ],
      ['orange ends: lastContactDay + 14 days', '2020-02-24 00:00', 'orange green green', contact(home)],
    ],
  };
}

/** From the end of the exposure, at its time of day, to the same time of the fourteenth day after. */
function exposureTriples(level: string): readonly Triple[] {
  const exposed = exposure({ level });
  const clearance = { clearedAt: '2020-02-12 09:15', ofEvent: 'event-7' };
  return [
    ['orange begins', '2020-02-10 15:30', 'green orange orange', exposed],
    ['orange ends: to + 14 days', '2020-02-24 15:30', 'orange green green', exposed],
    [
      'orange ends: district-clearance',
      '2020-02-12 09:15',
      'orange green green',
      exposed,
      districtClears(clearance),
    ],
  ];
}

describe('the triples', () => {
  it('are there for every boundary of every rule of the set, and for no other', () => {
    const demanded = rules2020.rules.map((rule) => [rule.id, [...new Set(boundariesOf(rule))].sort()]);
    const written = Object.entries(TRIPLES).map(([ruleId, triples]) => [
      ruleId,
      [...new Set(triples.map(([boundary]) => boundary))].sort(),
    ]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(demanded));
  });

  it('use only evidence that would be taken', () => {
    for (const { kind, attributes } of Object.values(TRIPLES).flatMap((triples) =>
      triples.flatMap(([, , , ...evidence]) => evidence),
    )) {
      expect(parseEvidenceAttributes(kind, attributes)).toEqual({ ok: true, value: attributes });
    }
  });
});

describe.each(Object.entries(TRIPLES))('%s', (ruleId, triples) => {
  for (const [boundary, at, colours, ...evidence] of triples) {
    it(`${boundary} at ${at}: ${colours}`, () => {
      const holds = holdsFor(rules2020, ...evidence);
      const moment = instant(at);
      expect([moment - 1, moment, moment + 1].map((time) => colourAt(holds, time)).join(' ')).toBe(colours);
      // The boundary is this rule's and of this kind: another rule's at the same instant would not do.
      const own = holds.filter((hold) => hold.ruleId === ruleId);
      expect(own.flatMap((hold) => met(hold, evidence, moment))).toContain(
        boundary.replace(/: \w+ \+ \d+ days$/, ': days').replace(/: \w+Day$/, ': own record'),
      );
    });
  }
});

/** Which boundaries of the hold lie at the instant, in the tables' words. */
function met(hold: Hold, evidence: readonly EvidenceRecord[], moment: number): string[] {
  const begins = hold.startsAt === moment ? [`${hold.colour} begins`] : [];
  return hold.endsAt === moment ? [...begins, `${hold.colour} ends: ${endOf(hold, evidence)}`] : begins;
}

function endOf({ endedBy, recordId }: Hold, evidence: readonly EvidenceRecord[]): string {
  if (endedBy === 'longest-span') return 'longest span';
  if (endedBy === 'time' || endedBy === null) return 'days';
  if (endedBy.recordId === recordId) return 'own record';
  return evidence.find((record) => record.recordId === endedBy.recordId)?.kind ?? 'unknown';
}
