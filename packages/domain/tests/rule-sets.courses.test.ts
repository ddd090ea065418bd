import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourAt, type EvidenceRecord, type RuleSet } from '../src/index.ts';
import { CITY_RULE_SETS, rules73, rules2020, rules2022 } from './_city-rule-sets.ts';
import {
  arrival,
  caseOf,
  closeContact,
  districtClears,
  exposure,
  isolated,
  negative,
  secondaryContact,
  stay,
} from './_facts.ts';
import { histories, named } from './_histories.ts';
import { at, holdsFor } from './_rule-samples.ts';

/** The evening of the n-th day of a course, which begins on 10 February. */
const evening = (day: number) => at(9 + day, 23);
const dayOf = (day: number) => new Date(evening(day)).toISOString().slice(0, 10);

/** How many days each colour lasts, one after the other, until green for good. */
function courseOf(ruleSet: RuleSet, evidence: readonly EvidenceRecord[]): string {
  const holds = holdsFor(ruleSet, ...evidence);
  const colours = Array.from({ length: 120 }, (_, day) => colourAt(holds, evening(day)));
  const last = colours.findLastIndex((colour) => colour !== 'green');
  const spans: [string, number][] = [];
  for (const colour of colours.slice(0, last + 1)) {
    const span = spans.at(-1);
    if (span?.[0] === colour) span[1] += 1;
    else spans.push([colour, 1]);
  }
  return spans.map(([colour, days]) => `${colour} ${days}`).join(', ') || 'green';
}

/** A nucleic acid test in the morning of the n-th day. */
const testedOn = (day: number) => negative(`${dayOf(day)} 09:00`);
const discharged = { classification: 'confirmed', dischargedDay: dayOf(20) };
const released = { classification: 'asymptomatic', releasedDay: dayOf(10) };
const excluded = { classification: 'suspected', excludedDay: dayOf(4) };
const central = { place: 'central', isolationStartedDay: dayOf(2), releasedDay: dayOf(14) };
const atHome = { place: 'home', isolationStartedDay: dayOf(0), releasedDay: dayOf(14) };
const companion = exposure({ level: 'time-space', from: `${dayOf(0)} 08:00`, to: `${dayOf(0)} 09:00` });
const cleared = (of: object) => districtClears({ clearedAt: `${dayOf(8)} 10:00`, ...of });
const stayed = stay({ area: '110105', risk: 'medium', leftDay: dayOf(0) });

/** The same evidence under each set: what a change of rules changes. */
const COURSES: readonly (readonly [
  situation: string,
  evidence: readonly EvidenceRecord[],
  of2020: string,
  of2022: string,
  of73: string,
])[] = [
  [
    'confirmed, discharged on day 20',
    [caseOf(discharged)],
    'red 34',
    'red 34, orange 14',
    'red 20, orange 7',
  ],
  [
    'asymptomatic, released on day 10',
    [caseOf(released)],
    'red 10, orange 14',
    'red 10, orange 14',
    'red 10, orange 7',
  ],
  [
    'suspected, excluded on day 4',
    [caseOf(excluded)],
    'red 4, orange 14',
    'red 4, orange 14',
    'red 4, orange 14',
  ],
  [
    'contact, in central isolation from day 2 to day 14, tested on day 9',
    [closeContact(central), testedOn(9)],
    'orange 2, red 12',
    'orange 2, red 12',
    'red 7, orange 3',
  ],
  [
    'contact, isolated at home to day 14, tested on day 13',
    [closeContact(atHome), testedOn(13)],
    'orange 14',
    'red 14',
    'red 7, orange 6',
  ],
  [
    'contact of a contact, isolated at home to day 14, tested on day 6',
    [secondaryContact(atHome), testedOn(6)],
    'orange 14',
    'red 14',
    'red 7',
  ],
  [
    'contact, released on day 3',
    [closeContact({ ...atHome, releasedDay: dayOf(3) })],
    'orange 3',
    'red 3',
    'red 3',
  ],
  [
    'arrived from abroad, released on day 14, tested on day 9',
    [arrival({ releasedDay: dayOf(14) }), testedOn(9)],
    'orange 14',
    'red 14',
    'red 7, orange 3',
  ],
  [
    'companion in time and space, cleared on day 8',
    [companion, cleared({ ofEvent: 'event-7' })],
    'orange 8',
    'red 8',
    'red 8',
  ],
  [
    'left an area of medium risk, tested on day 6, cleared on day 8',
    [stayed, testedOn(6), cleared({ ofRecord: 'source/area-stay-1' })],
    'orange 14',
    'red 8',
    'orange 7',
  ],
];

describe('the course of the same evidence', () => {
  it.each(COURSES)('%s: under the rules of 2020, of 2022, and 7+3', (_situation, evidence, ...courses) => {
    expect([rules2020, rules2022, rules73].map((ruleSet) => courseOf(ruleSet, evidence))).toEqual(courses);
  });
});

/** Days of red after the end that was reported, and of orange after those, by classification. */
const AFTER_THE_END: Readonly<Record<string, readonly (readonly [string, string, number, number])[]>> = {
  'rules-2020': [
    ['confirmed', 'dischargedDay', 14, 0],
    ['asymptomatic', 'releasedDay', 0, 14],
    ['suspected', 'excludedDay', 0, 14],
  ],
  'rules-2022': [
    ['confirmed', 'dischargedDay', 14, 14],
    ['asymptomatic', 'releasedDay', 0, 14],
    ['suspected', 'excludedDay', 0, 14],
  ],
  'rules-7-3': [
    ['confirmed', 'dischargedDay', 0, 7],
    ['asymptomatic', 'releasedDay', 0, 7],
    ['suspected', 'excludedDay', 0, 14],
  ],
};

describe.each(CITY_RULE_SETS)('under %s', (name, ruleSet) => {
  it.each(AFTER_THE_END[name] ?? [])('a %s case has no gap, however long it took until its %s', (...row) => {
    const [classification, event, red, orange] = row;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), (days) => {
        const course = courseOf(ruleSet, [caseOf({ classification, [event]: dayOf(days) })]);
        const spans = [`red ${days + red}`, ...(orange === 0 ? [] : [`orange ${orange}`])];
        expect(course).toBe(spans.join(', '));
      }),
    );
  });

  it('arriving from an area of low risk recolours nobody, whatever else is known (R23)', () => {
    const lowRisk = fc.record({
      area: fc.constantFrom('110105', '330300', '650100'),
      leftDay: fc.integer({ min: 0, max: 60 }).map((day) => dayOf(day)),
    });
    fc.assert(
      fc.property(histories, lowRisk, (history, attributes) => {
        const arrived = named(stay({ ...attributes, risk: 'low' }), 'low-risk');
        expect(holdsFor(ruleSet, ...history, arrived)).toEqual(holdsFor(ruleSet, ...history));
      }),
      { numRuns: 60 },
    );
  });

  it('who has completed isolation elsewhere is green from then on, without a second one (R22)', () => {
    const elsewhere = isolated({ startedDay: dayOf(1), completedDay: dayOf(15) });
    for (const before of [
      closeContact({}),
      closeContact({ place: 'central', isolationStartedDay: dayOf(3) }),
      closeContact({ place: 'central', isolationStartedDay: dayOf(16) }),
      secondaryContact({ place: 'central', isolationStartedDay: dayOf(3) }),
      arrival({}),
      stay({ area: '110105', risk: 'high', leftDay: dayOf(1) }),
      stay({ area: '110105', risk: 'medium', leftDay: dayOf(8) }),
    ]) {
      const holds = holdsFor(ruleSet, before, elsewhere);
      const later = Array.from({ length: 60 }, (_, day) => colourAt(holds, evening(15 + day)));
      expect(
        later.every((colour) => colour === 'green'),
        before.kind,
      ).toBe(true);
    }
  });
});
