import { DAY_MS, HOUR_MS } from '../time/day-number.ts';
import type { AlarmBounds } from './safeguards.ts';

/** What an alarm may be about. None names a person. */
export type AlarmKind =
  | 'batch-waiting'
  | 'batch-reds'
  | 'reference-reds'
  | 'officer-reds'
  | 'source-day'
  | 'source-three-days'
  | 'thin-evidence'
  | 'district-swing'
  | 'look-ups-of-nobody';

/** How far back each count goes, in milliseconds; its beginning is exclusive. */
export const ALARM_WINDOW_MS = {
  day: DAY_MS,
  threeDays: 3 * DAY_MS,
  reference: 14 * DAY_MS,
  lookUps: HOUR_MS,
} as const;

/** People turned red, counted by what they have in common. */
export type CountedReds = {
  /** The batch, the source, the user of a source, or the reference. */
  readonly subject: string;
  readonly people: number;
};

/** What many point at; `alone` says that no other source knows anything of it that weighs. */
export type CountedReference = CountedReds & { readonly to: 'record' | 'event'; readonly alone: boolean };

/** How many of a district's people changed colour in 24 hours, and to what. */
export type CountedSwing = {
  readonly district: string;
  readonly people: number;
  readonly toRed: number;
  readonly toOrange: number;
  readonly toGreen: number;
};

/** What was counted in the city, each over its own window. */
export type CountedCity = {
  readonly batches: readonly CountedReds[];
  readonly officers: readonly CountedReds[];
  readonly sourcesInDay: readonly CountedReds[];
  readonly sourcesInThreeDays: readonly CountedReds[];
  readonly references: readonly CountedReference[];
};

/** An alarm to raise: numbers only, and what they are about. */
export type Alarm = {
  readonly kind: AlarmKind;
  readonly subject: string;
  readonly facts: Readonly<Record<string, number | string>>;
};

/** What passes the bounds among people turned red. The order is that of the kinds, then as counted. */
export function alarmsOnReds(counted: CountedCity, bounds: AlarmBounds): Alarm[] {
  const over = (kind: AlarmKind, reds: readonly CountedReds[], bound: number): Alarm[] =>
    reds
      .filter(({ people }) => people >= bound)
      .map(({ subject, people }) => ({ kind, subject, facts: { people, bound } }));
  const thin = counted.references.filter(({ to, alone }) => to === 'record' && alone);
  return [
    ...over('batch-reds', counted.batches, bounds.batchReds),
    ...over('officer-reds', counted.officers, bounds.officerReds),
    ...over('source-day', counted.sourcesInDay, bounds.sourceDayReds),
    ...over('source-three-days', counted.sourcesInThreeDays, bounds.sourceThreeDaysReds),
    ...over('thin-evidence', thin, bounds.thinReds),
    ...counted.references
      .filter(({ people }) => people >= bounds.referenceReds)
      .map(({ subject, people, to }) => ({
        kind: 'reference-reds' as const,
        subject,
        facts: { people, bound: bounds.referenceReds, to },
      })),
  ];
}

/** Districts in which so many, and so large a share, changed colour. A colour that came with the application is none. */
export function alarmsOnSwings(swings: readonly CountedSwing[], { swing }: AlarmBounds): Alarm[] {
  return swings.flatMap(({ district, people, toRed, toOrange, toGreen }) => {
    const changed = toRed + toOrange + toGreen;
    if (changed < swing.people || changed * 1_000 < people * swing.perMille) return [];
    const perMille = Math.floor((changed * 1_000) / people);
    const facts = { changed, people, perMille, toRed, toOrange, toGreen };
    return [{ kind: 'district-swing' as const, subject: district, facts }];
  });
}

/** How many look-ups of one member of staff at a gate found nobody, in an hour. */
export type CountedLookUps = { readonly subject: string; readonly ofNobody: number };

/** Staff who may be trying numbers out instead of looking up who stands before them. */
export const alarmsOnLookUps = (counted: readonly CountedLookUps[], bounds: AlarmBounds): Alarm[] =>
  counted
    .filter(({ ofNobody }) => ofNobody >= bounds.lookUpsOfNobody)
    .map(({ subject, ofNobody }) => ({
      kind: 'look-ups-of-nobody',
      subject,
      facts: { ofNobody, bound: bounds.lookUpsOfNobody },
    }));
