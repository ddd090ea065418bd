import type { EvidenceRecord } from '../src/index.ts';
import { rules73 } from './_city-rule-sets.ts';
import { type Condition, describeConditions } from './_conditions.ts';
import { CONDITIONS_SINCE_2022 } from './_conditions-since-2022.ts';
import {
  arrival,
  caseOf,
  closeContact,
  hearsay,
  isolated,
  negative,
  secondaryContact,
  stay,
  stillThere,
} from './_facts.ts';
import { cleared } from './_shared-conditions.ts';

/** Which negative tests end it: of the day named or later, by nucleic acid, from a laboratory. */
const testConditions = (held: string, person: EvidenceRecord, day: string): readonly Condition[] => [
  [
    `a test sampled on ${day} or later`,
    '2020-02-25 00:00',
    [held, person, negative(`${day} 00:00`)],
    ['green', person, negative(`${day} 00:00:00.001`)],
    ['green', person, negative('2020-02-24 23:59:59.999')],
    [held, person, negative('2020-02-11 12:00')],
  ],
  [
    'a negative nucleic acid test from a laboratory',
    '2020-02-25 00:00',
    [held, person, negative('2020-02-21 09:00', { method: 'antigen' })],
    [held, person, hearsay('2020-02-21 09:00')],
  ],
];

/** Seven days and then three, told from the day of the last contact or of arrival, which is 10 February. */
function threeMoreDays(ruleId: string, redRule: string, person: typeof arrival | typeof closeContact) {
  const held = `orange ${ruleId}`;
  const conditions: readonly Condition[] = [
    [
      'released on the sixth day, the seventh, the eighth: only who is released before the seven days are over is free',
      '2020-02-18 00:00',
      ['green', person({ releasedDay: '2020-02-16' })],
      [held, person({ releasedDay: '2020-02-17' })],
      [held, person({ releasedDay: '2020-02-18' })],
      [held, person({})],
    ],
    [
      'released before they are over: red until then and nothing after it',
      '2020-02-15 23:59:59.999',
      [`red ${redRule}`, person({ releasedDay: '2020-02-16' })],
      ['green', person({ releasedDay: '2020-02-15' })],
    ],
    [
      'not before ten days, however early the test or the clearance',
      '2020-02-19 23:59:59.999',
      [held, person({}), negative('2020-02-19 08:00')],
      [held, person({}), cleared({ clearedAt: '2020-02-18 09:00', ofRecord: nameOf(person({})) })],
    ],
    [
      'cleared by the district of this record, after the seven days',
      '2020-02-25 00:00',
      ['green', person({}), cleared({ clearedAt: '2020-02-18 09:00', ofRecord: nameOf(person({})) })],
      [held, person({}), cleared({ clearedAt: '2020-02-16 09:00', ofRecord: nameOf(person({})) })],
      [held, person({}), cleared({ clearedAt: '2020-02-18 09:00', ofRecord: 'source/other-1' })],
    ],
    [
      'ten days of isolation elsewhere since then need no test',
      '2020-02-25 00:00',
      [held, person({}), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-20' })],
      ['green', person({}), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-21' })],
      ['green', person({}), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-22' })],
      [held, person({}), isolated({ startedDay: '2020-02-09', completedDay: '2020-02-21' })],
    ],
    ...testConditions(held, person({}), '2020-02-19'),
  ];
  return conditions;
}

const nameOf = ({ sourceId, recordId }: EvidenceRecord) => `${sourceId}/${recordId}`;

/** An area left on 10 February. */
function areaConditions(ruleId: string, colour: string, area: { area: string; risk: string }) {
  const held = `${colour} ${ruleId}`;
  const conditions: readonly Condition[] = [
    [
      'by its risk; a low one, also in Hubei, colours nobody',
      '2020-02-12 00:00',
      [held, stay(area)],
      [held, stillThere(area)],
      ['green', stay({ ...area, risk: 'low' })],
      ['green', stay({ area: '420100', risk: 'low' })],
      ['green', stillThere({ ...area, risk: 'low' })],
    ],
    [
      'cleared by the district: at once while there, not before seven days after leaving',
      '2020-02-15 00:00',
      ['green', stillThere(area), cleared({ ofRecord: 'source/area-stay-1' })],
      [held, stay(area), cleared({ ofRecord: 'source/area-stay-1' })],
      [held, stillThere(area), cleared({ ofRecord: 'source/area-stay-1' }, { authority: 'community' })],
    ],
    [
      'seven days of isolation elsewhere that end after leaving, told by another region or the community',
      '2020-02-25 00:00',
      [held, stay(area), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-17' })],
      ['green', stay(area), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' })],
      ['green', stay(area), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-19' })],
      [
        'green',
        stay(area),
        isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' }, { authority: 'community' }),
      ],
      [
        held,
        stay(area),
        isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' }, { authority: 'district' }),
      ],
    ],
    ...testConditions(held, stay(area), '2020-02-16'),
  ];
  return conditions;
}

describeConditions(rules73, {
  ...CONDITIONS_SINCE_2022,
  'TJ-R02': [
    [
      'every case is orange after its end, by the rule of its kind',
      '2020-02-27 00:00',
      ['orange TJ-R02', caseOf({ classification: 'confirmed', dischargedDay: '2020-02-25' })],
      ['orange TJ-O01', caseOf({ classification: 'suspected', excludedDay: '2020-02-25' })],
      ['orange TJ-R03', caseOf({ classification: 'asymptomatic', releasedDay: '2020-02-25' })],
    ],
  ],
  'TJ-O05': threeMoreDays('TJ-O05', 'TJ-R04', closeContact),
  'TJ-R05': [
    [
      'tested on the seventh day: green with the end of the seven days, no orange',
      '2020-02-17 00:00',
      ['green', secondaryContact({}), negative('2020-02-16 12:00')],
      ['green', secondaryContact({ releasedDay: '2020-02-17' })],
      ['orange TJ-R05', secondaryContact({}), negative('2020-02-15 12:00')],
    ],
    [
      'seven days of isolation elsewhere since the last contact need no test',
      '2020-02-25 00:00',
      [
        'orange TJ-R05',
        secondaryContact({}),
        isolated({ startedDay: '2020-02-11', completedDay: '2020-02-17' }),
      ],
      ['green', secondaryContact({}), isolated({ startedDay: '2020-02-10', completedDay: '2020-02-17' })],
      ['green', secondaryContact({}), isolated({ startedDay: '2020-02-11', completedDay: '2020-02-18' })],
      [
        'orange TJ-R05',
        secondaryContact({}),
        isolated({ startedDay: '2020-02-09', completedDay: '2020-02-18' }),
      ],
    ],
    ...testConditions('orange TJ-R05', secondaryContact({}), '2020-02-16'),
  ],
  'TJ-O09': threeMoreDays('TJ-O09', 'TJ-R06', arrival),
  'TJ-R11': areaConditions('TJ-R11', 'red', { area: '330300', risk: 'high' }),
  'TJ-O06': areaConditions('TJ-O06', 'orange', { area: '330300', risk: 'medium' }),
});
