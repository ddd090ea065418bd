import { describe, expect, it } from 'vitest';
import { colourAt, type EvidenceRecord, holdsInForce, parseEvidenceAttributes } from '../src/index.ts';
import {
  caseOf,
  closeContact,
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
import {
  type Condition,
  clearanceConditions,
  cleared,
  clinicConditions,
  contactConditions,
} from './_shared-conditions.ts';

const fever = symptoms({ codes: ['fever'] });
const wuhan = stay({ area: '420100', risk: 'high' });
const exposed = exposure({ level: 'time-space' });
const dueTest = duty({ what: 'test' });
const infected = positive('2020-02-10 08:00');
/** A negative test of which a clinic tells, which is no laboratory. */
const hearsay = (sampledAt: string): EvidenceRecord => ({ ...negative(sampledAt), authority: 'clinic' });

const CONDITIONS: Readonly<Record<string, readonly Condition[]>> = {
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
  'TJ-R03': [
    [
      'only an asymptomatic person is orange after release',
      '2020-02-25 00:00',
      ['orange TJ-R03', caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-20' })],
      ['orange TJ-O01', caseOf({ classification: 'suspected', excludedDay: '2020-02-20' })],
      ['orange TJ-O01', caseOf({ classification: 'excluded', excludedDay: '2020-02-20' })],
    ],
  ],
  ...contactConditions('TJ-R04', 'TJ-O05', closeContact),
  ...contactConditions('TJ-R05', 'TJ-O07', secondaryContact),
  'TJ-R07': [
    [
      'at the same time and place',
      '2020-02-12 00:00',
      ['orange TJ-R07', exposure({ level: 'time-space' })],
      ['orange TJ-O02', exposure({ level: 'key-place' })],
      ['orange TJ-O02', exposure({ level: 'potential' })],
    ],
    ...clearanceConditions('TJ-R07', exposed),
  ],
  'TJ-R09': [
    [
      'central isolation, which a district’s clearance does not end',
      '2020-02-15 00:00',
      ['red TJ-R09', order({ place: 'central' })],
      ['red TJ-R09', order({ place: 'central' }), cleared({ ofRecord: 'source/isolation-order-1' })],
      ['orange TJ-O04', order({ place: 'home' })],
    ],
  ],
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
  'TJ-O02': [
    ...clearanceConditions('TJ-O02', exposure({ level: 'key-place' })),
    ...clearanceConditions('TJ-O02', exposure({ level: 'potential' })),
  ],
  'TJ-O03': [
    [
      'a temperature of 37.3 °C, whatever else was seen',
      '2020-02-12 00:00',
      ['green', symptoms({ temperature: 372 })],
      ['orange TJ-O03', symptoms({ temperature: 373 })],
      ['orange TJ-O03', symptoms({ temperature: 374 })],
    ],
    [
      'fever by name, whatever was measured; other symptoms are none',
      '2020-02-12 00:00',
      ['orange TJ-O03', symptoms({ codes: ['dry-cough', 'fever'] })],
      ['orange TJ-O03', symptoms({ codes: ['fever'], temperature: 365 })],
      ['green', symptoms({ codes: ['dry-cough', 'fatigue'] })],
      ['green', symptoms({})],
    ],
    [
      'a negative test sampled after the report',
      '2020-02-15 00:00',
      ['orange TJ-O03', fever, negative('2020-02-10 07:59:59.999')],
      ['orange TJ-O03', fever, negative('2020-02-10 08:00')],
      ['green', fever, negative('2020-02-10 08:00:00.001')],
      ['red TJ-R10 TJ-O03', fever, positive('2020-02-11 08:00')],
      ['orange TJ-O03', fever, hearsay('2020-02-11 08:00')],
    ],
    [
      'a negative test of the infection, not of a past one',
      '2020-02-15 00:00',
      ['green', fever, negative('2020-02-11 08:00', { method: 'antigen' })],
      ['orange TJ-O03', fever, negative('2020-02-11 08:00', { method: 'antibody' })],
    ],
    [
      'a test after the longest span no more holds than ends',
      '2020-03-11 00:00',
      ['orange TJ-O03', symptoms({ codes: ['fever'] }, { receivedAt: '2020-02-11 00:00' })],
      ['green', fever, negative('2020-03-10 23:59:59.999')],
      ['green', fever, negative('2020-03-11 00:00')],
      ['green', fever, negative('2020-03-11 00:00:00.001')],
      ['green', fever, negative('2020-03-25 08:00')],
    ],
    ...clinicConditions('orange TJ-O03', fever),
  ],
  'TJ-O04': [
    [
      'observation at home, which the district may end by naming the order or its ground',
      '2020-02-15 00:00',
      ['orange TJ-O04', order({ place: 'home' })],
      ['green', order({ place: 'home' }), cleared({ ofRecord: 'source/isolation-order-1' })],
      ['green', order({ place: 'home' }), cleared({ ofEvent: 'event-7' })],
      ['orange TJ-O04', order({ place: 'home' }), cleared({ ofRecord: 'source/isolation-order-2' })],
      [
        'orange TJ-O04',
        order({ place: 'home' }),
        cleared({ ofEvent: 'event-7' }, { authority: 'community' }),
      ],
    ],
  ],
  'TJ-O06': [
    [
      'medium and high risk, not low',
      '2020-02-12 00:00',
      ['green', stay({ area: '330300', risk: 'low' })],
      ['orange TJ-O06', stay({ area: '330300', risk: 'medium' })],
      ['orange TJ-O06', stay({ area: '330300', risk: 'high' })],
    ],
    [
      'Hubei, whatever its risk, and not its neighbours by number',
      '2020-02-12 00:00',
      ['green', stay({ area: '411500', risk: 'low' })],
      ['orange TJ-O06', stay({ area: '420100', risk: 'low' })],
      ['orange TJ-O06', stay({ area: '429006', risk: 'low' })],
      ['green', stay({ area: '430600', risk: 'low' })],
    ],
    [
      'nothing before the day of leaving is known',
      '2020-02-12 00:00',
      ['green', { ...wuhan, attributes: { area: '420100', risk: 'high', arrivedDay: 18_200 } }],
    ],
    [
      'fourteen days of isolation elsewhere, told by another region or the community',
      '2020-02-20 00:00',
      ['orange TJ-O06', wuhan, isolated({ startedDay: '2020-02-03', completedDay: '2020-02-16' })],
      ['green', wuhan, isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' })],
      ['green', wuhan, isolated({ startedDay: '2020-02-01', completedDay: '2020-02-16' })],
      [
        'green',
        wuhan,
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }, { authority: 'community' }),
      ],
      [
        'orange TJ-O06',
        wuhan,
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }, { authority: 'district' }),
      ],
    ],
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

describe('the conditions', () => {
  it('have their sides tried in every rule that has any', () => {
    const conditional = rules2020.rules.filter(
      (rule) =>
        rule.when !== undefined ||
        rule.phases.some((phase) => phase.until.any.some((member) => 'evidence' in member)),
    );
    expect(Object.keys(CONDITIONS).sort()).toEqual(conditional.map((rule) => rule.id).sort());
  });

  it('are tried with evidence that would be taken', () => {
    const evidence = Object.values(CONDITIONS).flatMap((conditions) =>
      conditions.flatMap(([, , ...sides]) => sides.flatMap(([, ...records]) => records)),
    );
    for (const { kind, attributes } of evidence) {
      expect(parseEvidenceAttributes(kind, attributes)).toEqual({ ok: true, value: attributes });
    }
  });
});

describe.each(Object.entries(CONDITIONS))('%s', (_ruleId, conditions) => {
  for (const [says, at, ...sides] of conditions) {
    it(says, () => {
      const found = sides.map(([, ...evidence]) => {
        const holds = holdsInForce(holdsFor(rules2020, ...evidence), instant(at));
        return [colourAt(holds, instant(at)), ...holds.map((hold) => hold.ruleId)].join(' ');
      });
      expect(found).toEqual(sides.map(([expected]) => expected));
    });
  }
});
