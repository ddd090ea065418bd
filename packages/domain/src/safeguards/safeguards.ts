import type { Authority } from '../evidence/authority.ts';

/** How much one source may bring on its sender's word alone. Counted in records that weigh (`weighsAgainstSource`). */
export type DeliveryBound = {
  /** Rows of one file, inclusive. */
  readonly inBatch: number;
  /** Records of one source in any 24 hours, inclusive: files and single reports together. */
  readonly inDay: number;
};

/** What is worth an officer's look. Every number is inclusive: from it on there is an alarm. */
export type AlarmBounds = {
  /** People turned red by one batch, in 24 hours. */
  readonly batchReds: number;
  /** People turned red by records that point at one case, arrival or event, in 14 days. */
  readonly referenceReds: number;
  /** People turned red by what one user of a source sent, in 24 hours. */
  readonly officerReds: number;
  /** People turned red by one source in 24 hours. */
  readonly sourceDayReds: number;
  /** People turned red by one source in three days: a drip. */
  readonly sourceThreeDaysReds: number;
  /** People turned red by way of one record of which no other source knows anything, in 14 days. */
  readonly thinReds: number;
  /** Look-ups at gates by one member of staff that found nobody, in an hour. */
  readonly lookUpsOfNobody: number;
  /** A district's people who changed colour in 24 hours: both so many, and so many in a thousand. */
  readonly swing: { readonly people: number; readonly perMille: number };
};

/** The city's safeguards against a source, officer or batch that turns many people red. */
export type Safeguards = {
  readonly version: number;
  readonly deliveries: {
    readonly usual: DeliveryBound;
    /** For kinds of bodies whose ordinary lists are longer. */
    readonly byAuthority: Readonly<Partial<Record<Authority, DeliveryBound>>>;
  };
  readonly alarms: AlarmBounds;
};
