import { CASE_CONDITIONS, DISCHARGE_CONDITIONS } from './_case-conditions.ts';
import { rules2020 } from './_city-rule-sets.ts';
import { type Condition, describeConditions } from './_conditions.ts';
import { closeContact, isolated, order, secondaryContact, stay, symptoms } from './_facts.ts';
import {
  cleared,
  clinicConditions,
  declaredFeverConditions,
  exposureConditions,
  HOME_CONDITIONS,
  isolatedContactConditions,
} from './_shared-conditions.ts';
import { TEST_CONDITIONS } from './_test-conditions.ts';

const wuhan = stay({ area: '420100', risk: 'high' });

/** Where a contact is observed. */
function homeContactConditions(
  centralRule: string,
  homeRule: string,
  contact: typeof closeContact,
): readonly Condition[] {
  return [
    [
      'not known to be in central isolation',
      '2020-02-12 00:00',
      [`red ${centralRule}`, contact({ place: 'central', isolationStartedDay: '2020-02-12' })],
      [`orange ${centralRule}`, contact({ place: 'central' })],
      [`orange ${homeRule}`, contact({ place: 'home' })],
      [`orange ${homeRule}`, contact({})],
      [`orange ${homeRule}`, contact({ place: 'home', isolationStartedDay: '2020-02-12' })],
    ],
  ];
}

describeConditions(rules2020, {
  ...CASE_CONDITIONS,
  ...DISCHARGE_CONDITIONS,
  ...exposureConditions('orange'),
  ...HOME_CONDITIONS,
  ...TEST_CONDITIONS,
  'TJ-R04': isolatedContactConditions('TJ-R04', closeContact),
  'TJ-O05': homeContactConditions('TJ-R04', 'TJ-O05', closeContact),
  'TJ-R05': isolatedContactConditions('TJ-R05', secondaryContact),
  'TJ-O07': homeContactConditions('TJ-R05', 'TJ-O07', secondaryContact),
  'TJ-R09': [
    [
      'central isolation, which a district’s clearance does not end',
      '2020-02-15 00:00',
      ['red TJ-R09', order({ place: 'central' })],
      ['red TJ-R09', order({ place: 'central' }), cleared({ ofRecord: 'source/isolation-order-1' })],
      ['orange TJ-O04', order({ place: 'home' })],
    ],
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
    ...declaredFeverConditions(),
    ...clinicConditions('orange TJ-O03', symptoms({ codes: ['fever'] })),
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
});
