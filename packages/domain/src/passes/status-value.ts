import type { Colour } from '../colours/colour.ts';

/** Values of a two-bit status list (pass-format, "Status lists"). 0 is also every unassigned index. */
export const STATUS_VALUES = { green: 0, withdrawn: 1, red: 2, orange: 3 } as const;

/** One value of the status list. */
export type StatusValue = (typeof STATUS_VALUES)[keyof typeof STATUS_VALUES];

/** What decides one enrolment's entry. */
export type StatusInput = {
  /** This device or paper is reported lost. */
  readonly deviceLost: boolean;
  /** The agreement under which this person's code is shown here has ended. */
  readonly familyEnded: boolean;
  readonly accountClosed: boolean;
  readonly identityDisputeUpheld: boolean;
  readonly colour: Colour;
  /** The rule set sets a period for declarations and it has passed. */
  readonly declarationLapsed: boolean;
};

/**
 * The entry of one enrolment, in the order of the pass format: what ends the enrolment withdraws it; else red,
 * else orange; else a lapsed declaration withdraws it; else green. So a lapse never hides a red.
 */
export function statusValueOf(input: StatusInput): StatusValue {
  if (input.deviceLost || input.familyEnded || input.accountClosed || input.identityDisputeUpheld) {
    return STATUS_VALUES.withdrawn;
  }
  if (input.colour === 'red') return STATUS_VALUES.red;
  if (input.colour === 'orange') return STATUS_VALUES.orange;
  return input.declarationLapsed ? STATUS_VALUES.withdrawn : STATUS_VALUES.green;
}

/** What an entry says: a colour, or that the pass is withdrawn. */
export function statusOfValue(value: StatusValue): Colour | 'withdrawn' {
  return (['green', 'withdrawn', 'red', 'orange'] as const)[value];
}
