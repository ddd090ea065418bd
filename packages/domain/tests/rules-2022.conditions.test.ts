import { DISCHARGE_CONDITIONS } from './_case-conditions.ts';
import { rules2022 } from './_city-rule-sets.ts';
import { type Condition, describeConditions } from './_conditions.ts';
import { CONDITIONS_SINCE_2022 } from './_conditions-since-2022.ts';
import { arrival, closeContact, isolated, secondaryContact, stay, stillThere } from './_facts.ts';
import { cleared, isolatedContactConditions } from './_shared-conditions.ts';

const area = { area: '330300', risk: 'medium' };

/** Isolation is red wherever it is; before it begins the contact is orange. */
const placeConditions = (ruleId: string, contact: typeof closeContact): readonly Condition[] => [
  [
    'in isolation, central or at home',
    '2020-02-12 00:00',
    [`red ${ruleId}`, contact({ place: 'central', isolationStartedDay: '2020-02-12' })],
    [`red ${ruleId}`, contact({ place: 'home', isolationStartedDay: '2020-02-12' })],
    [`red ${ruleId}`, contact({ isolationStartedDay: '2020-02-12' })],
    [`orange ${ruleId}`, contact({ place: 'central', isolationStartedDay: '2020-02-13' })],
    [`orange ${ruleId}`, contact({ place: 'home' })],
    [`orange ${ruleId}`, contact({})],
  ],
  ...isolatedContactConditions(ruleId, contact),
];

describeConditions(rules2022, {
  ...CONDITIONS_SINCE_2022,
  ...DISCHARGE_CONDITIONS,
  'TJ-R04': placeConditions('TJ-R04', closeContact),
  'TJ-R05': placeConditions('TJ-R05', secondaryContact),
  'TJ-R06': [
    [
      'a day less than fourteen days of isolation elsewhere, exactly, a day more',
      '2020-03-01 00:00',
      ['red TJ-R06', arrival({}), isolated({ startedDay: '2020-02-10', completedDay: '2020-02-23' })],
      ['green', arrival({}), isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' })],
      ['green', arrival({}), isolated({ startedDay: '2020-02-10', completedDay: '2020-02-25' })],
    ],
    [
      'begun not before the arrival, and told by another region',
      '2020-03-01 00:00',
      ['red TJ-R06', arrival({}), isolated({ startedDay: '2020-02-09', completedDay: '2020-02-24' })],
      [
        'red TJ-R06',
        arrival({}),
        isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' }, { authority: 'community' }),
      ],
    ],
  ],
  'TJ-R11': [
    [
      'an area of medium or high risk: a low one, also in Hubei, colours nobody',
      '2020-02-12 00:00',
      ['green', stay({ area: '330300', risk: 'low' })],
      ['green', stay({ area: '420100', risk: 'low' })],
      ['green', stillThere({ area: '330300', risk: 'low' })],
      ['red TJ-R11', stay({ area: '330300', risk: 'medium' })],
      ['red TJ-R11', stay({ area: '330300', risk: 'high' })],
      ['red TJ-R11', stillThere({ area: '330300', risk: 'medium' })],
    ],
    [
      'cleared by the district, and again after leaving',
      '2020-02-15 00:00',
      ['green', stay(area), cleared({ ofRecord: 'source/area-stay-1' })],
      ['red TJ-R11', stay(area), cleared({ ofRecord: 'source/area-stay-2' })],
      ['red TJ-R11', stay(area), cleared({ ofRecord: 'source/area-stay-1' }, { authority: 'community' })],
      ['green', stillThere(area), cleared({ ofRecord: 'source/area-stay-1' })],
      [
        'red TJ-R11',
        stillThere({ ...area, leftDay: '2020-02-13' }),
        cleared({ ofRecord: 'source/area-stay-1' }),
      ],
    ],
    [
      'fourteen days of isolation elsewhere that end after leaving, told by another region or the community',
      '2020-02-20 00:00',
      ['red TJ-R11', stay(area), isolated({ startedDay: '2020-02-03', completedDay: '2020-02-16' })],
      ['green', stay(area), isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' })],
      ['green', stay(area), isolated({ startedDay: '2020-02-01', completedDay: '2020-02-16' })],
      ['red TJ-R11', stay(area), isolated({ startedDay: '2020-01-27', completedDay: '2020-02-10' })],
      [
        'green',
        stay(area),
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }, { authority: 'community' }),
      ],
      [
        'red TJ-R11',
        stay(area),
        isolated({ startedDay: '2020-02-02', completedDay: '2020-02-16' }, { authority: 'district' }),
      ],
    ],
  ],
});
