import type { EvidenceRecord } from '../src/index.ts';
import { clinicClears, type closeContact, districtClears, isolated } from './_boundaries.ts';

/** What a person with exactly this evidence has: the colour and every rule that holds one, or `green`. */
export type Expected = readonly [colourAndRules: string, ...evidence: EvidenceRecord[]];
/** The sides of one condition, all looked at at one instant; written by hand from the rules' own words. */
export type Condition = readonly [says: string, at: string, ...sides: Expected[]];

/** A clearance on 12 February. */
export function cleared(
  attributes: Parameters<typeof districtClears>[0],
  more?: Parameters<typeof districtClears>[1],
) {
  return districtClears({ clearedAt: '2020-02-12 09:15', ...attributes }, more);
}

/** Where a contact is observed, and which isolation elsewhere ends the central one. */
export function contactConditions(
  centralRule: string,
  homeRule: string,
  contact: typeof closeContact,
): Record<string, readonly Condition[]> {
  const central = contact({ place: 'central', isolationStartedDay: '2020-02-12' });
  const red = `red ${centralRule}`;
  return {
    [centralRule]: [
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
          (startedDay, n): Expected => [
            'green',
            contact({ place: 'central', isolationStartedDay: '2020-02-26' }),
            isolated({ startedDay, completedDay: `2020-02-${24 + n}` }),
          ],
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
    ],
    [homeRule]: [
      [
        'not known to be in central isolation',
        '2020-02-12 00:00',
        [red, contact({ place: 'central', isolationStartedDay: '2020-02-12' })],
        [`orange ${centralRule}`, contact({ place: 'central' })],
        [`orange ${homeRule}`, contact({ place: 'home' })],
        [`orange ${homeRule}`, contact({})],
        [`orange ${homeRule}`, contact({ place: 'home', isolationStartedDay: '2020-02-12' })],
      ],
    ],
  };
}

/** Whose clearance ends an exposure, of what, and when at the earliest. */
export function clearanceConditions(ruleId: string, exposure: EvidenceRecord): readonly Condition[] {
  const orange = `orange ${ruleId}`;
  return [
    [
      'a clearance of this record or its event',
      '2020-02-15 00:00',
      ['green', exposure, cleared({ ofRecord: 'source/exposure-1' })],
      ['green', exposure, cleared({ ofEvent: 'event-7' })],
      [orange, exposure, cleared({ ofRecord: 'source/exposure-2' })],
      [orange, exposure, cleared({ ofEvent: 'event-8' })],
    ],
    [
      'by the district',
      '2020-02-15 00:00',
      [orange, exposure, cleared({ ofEvent: 'event-7' }, { authority: 'community' })],
      [orange, exposure, cleared({ ofEvent: 'event-7' }, { authority: 'self' })],
    ],
    [
      'after the exposure, not with its end',
      '2020-02-15 00:00',
      [orange, exposure, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:29:59.999' })],
      [orange, exposure, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:30' })],
      ['green', exposure, cleared({ ofEvent: 'event-7', clearedAt: '2020-02-10 15:30:00.001' })],
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
