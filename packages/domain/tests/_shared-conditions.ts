import type { EvidenceRecord } from '../src/index.ts';
import type { Condition, Conditions } from './_conditions.ts';
import {
  clinicClears,
  type closeContact,
  declared,
  districtClears,
  exposure,
  hearsay,
  isolated,
  negative,
  order,
  positive,
} from './_facts.ts';

/** A clearance on 12 February. */
export function cleared(
  attributes: Parameters<typeof districtClears>[0],
  more?: Parameters<typeof districtClears>[1],
) {
  return districtClears({ clearedAt: '2020-02-12 09:15', ...attributes }, more);
}

/** What ends observation at home: in every set of the city alike. */
export const HOME_CONDITIONS: Conditions = {
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
};

/** Which isolation elsewhere ends the one of a contact, which has begun on 12 February. */
export function isolatedContactConditions(ruleId: string, contact: typeof closeContact): Condition[] {
  const central = contact({ place: 'central', isolationStartedDay: '2020-02-12' });
  const red = `red ${ruleId}`;
  return [
    [
      'a day less than fourteen days of isolation, exactly, a day more',
      '2020-03-01 00:00',
      [red, central, isolated({ startedDay: '2020-02-10', completedDay: '2020-02-23' })],
      ['green', central, isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' })],
      ['green', central, isolated({ startedDay: '2020-02-10', completedDay: '2020-02-25' })],
    ],
    [
      'begun not before the last contact',
      '2020-03-01 00:00',
      [red, central, isolated({ startedDay: '2020-02-09', completedDay: '2020-02-24' })],
      ['green', central, isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' })],
      ['green', central, isolated({ startedDay: '2020-02-11', completedDay: '2020-02-25' })],
    ],
    [
      'isolated elsewhere already: no second isolation, also where it ended before the central one began',
      '2020-03-01 00:00',
      [red, contact({ place: 'central', isolationStartedDay: '2020-02-26' })],
      ...(['2020-02-10', '2020-02-11', '2020-02-12'] as const).map(
        (startedDay, n) =>
          [
            'green',
            contact({ place: 'central', isolationStartedDay: '2020-02-26' }),
            isolated({ startedDay, completedDay: `2020-02-${24 + n}` }),
          ] as const,
      ),
    ],
    [
      'told by another region, not by the community',
      '2020-03-01 00:00',
      [
        red,
        central,
        isolated({ startedDay: '2020-02-10', completedDay: '2020-02-24' }, { authority: 'community' }),
      ],
    ],
  ];
}

/** Companions in time and space, who have the colour, and those exposed otherwise, who are orange. */
export function exposureConditions(colour: 'orange' | 'red'): Conditions {
  const companion = exposure({ level: 'time-space' });
  return {
    'TJ-R07': [
      [
        'at the same time and place',
        '2020-02-12 00:00',
        [`${colour} TJ-R07`, companion],
        ['orange TJ-O02', exposure({ level: 'key-place' })],
        ['orange TJ-O02', exposure({ level: 'potential' })],
      ],
      ...clearanceConditions(`${colour} TJ-R07`, companion),
    ],
    'TJ-O02': [
      ...clearanceConditions('orange TJ-O02', exposure({ level: 'key-place' })),
      ...clearanceConditions('orange TJ-O02', exposure({ level: 'potential' })),
    ],
  };
}

/** Whose clearance ends an exposure, of what, and when at the earliest. */
function clearanceConditions(held: string, exposed: EvidenceRecord): readonly Condition[] {
  return [
    [
      'a clearance of this record or its event',
      '2020-02-15 00:00',
      ['green', exposed, cleared({ ofRecord: 'source/exposure-1' })],
      ['green', exposed, cleared({ ofEvent: 'event-7' })],
      [held, exposed, cleared({ ofRecord: 'source/exposure-2' })],
      [held, exposed, cleared({ ofEvent: 'event-8' })],
    ],
    [
      'by the district',
      '2020-02-15 00:00',
      [held, exposed, cleared({ ofEvent: 'event-7' }, { authority: 'community' })],
      [held, exposed, cleared({ ofEvent: 'event-7' }, { authority: 'self' })],
    ],
    [
      'after the exposure, not with its end',
      '2020-02-15 00:00',
      [held, exposed, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:29:59.999' })],
      [held, exposed, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:30' })],
      ['green', exposed, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:30:00.001' })],
    ],
  ];
}

/** Whose clinical clearance ends a fever or a positive test of 08:00, and when at the earliest. */
export function clinicConditions(held: string, adverse: EvidenceRecord): readonly Condition[] {
  const clearedAt = '2020-02-11 16:45';
  return [
    [
      'cleared by a clinic or a hospital',
      '2020-02-15 00:00',
      ['green', adverse, clinicClears({ clearedAt })],
      ['green', adverse, clinicClears({ clearedAt }, { authority: 'hospital' })],
      [held, adverse, clinicClears({ clearedAt }, { authority: 'community' })],
      [held, adverse, clinicClears({ clearedAt }, { authority: 'self' })],
    ],
    [
      'cleared after it, not at the same moment',
      '2020-02-15 00:00',
      [held, adverse, clinicClears({ clearedAt: '2020-02-10 07:59:59.999' })],
      [held, adverse, clinicClears({ clearedAt: '2020-02-10 08:00' })],
      ['green', adverse, clinicClears({ clearedAt: '2020-02-10 08:00:00.001' })],
    ],
  ];
}

/** Which tests end a declared fever of 08:00, and until when they can. */
export function declaredFeverConditions(): readonly Condition[] {
  const fever = declared({ codes: ['fever'] });
  return [
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
      ['orange TJ-O03', declared({ codes: ['fever'] }, { receivedAt: '2020-02-11 00:00' })],
      ['green', fever, negative('2020-03-10 23:59:59.999')],
      ['green', fever, negative('2020-03-11 00:00')],
      ['green', fever, negative('2020-03-11 00:00:00.001')],
      ['green', fever, negative('2020-03-25 08:00')],
    ],
    ...clinicConditions('orange TJ-O03', fever),
  ];
}
