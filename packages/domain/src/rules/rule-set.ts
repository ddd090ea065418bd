import type { Colour } from '../colours/colour.ts';
import type { Authority } from '../evidence/authority.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import type { Localised } from '../localised.ts';
import type { InstantMs } from '../time/day-number.ts';

/** A CertLogic expression as JSON, which nobody changes once a rule has it. */
export type CertLogicExpression = unknown;

/**
 * A day or instant attribute of the evidence, plus whole days. A day counts from its 00:00, so
 * `dischargedDay` plus 14 is 00:00 of the fourteenth day after; an instant keeps its time of day.
 */
export type EventPoint = { readonly event: string; readonly plusDays?: number };

/**
 * Relieving evidence of the same person that ends a hold. It is met at the time of the `count`-th matching
 * record (1 by default), each at least `spacedHours` after the one counted before it.
 *
 * With `dueAgainAfterHours` it ends nothing for good: each matching record counts for so many hours from its own
 * time on, and from then on the phase holds its colour again until the next. So "a test every 72 hours" is one
 * obligation that each negative test renews.
 */
export type ReliefCondition = {
  readonly evidence: EvidenceKind;
  /** Over `{ evidence, person, by }`, where `by` is the relieving record's attributes. */
  readonly when?: CertLogicExpression;
  readonly count?: number;
  readonly spacedHours?: number;
  /** Kinds of authority whose records count; `self` only ever relieves what `self` raised. */
  readonly from: readonly Authority[];
  /** The relieving event must lie after this; else after the phase's start, for tests the record's own time. */
  readonly after?: EventPoint;
  /** Then `count` is 1. */
  readonly dueAgainAfterHours?: number;
};

/** One member of `until.any`. */
export type UntilMember = EventPoint | ReliefCondition;

/** When a phase ends: the earliest of `any`, but not before `notBefore`; none reached: it is open. */
export type PhaseEnd = { readonly any: readonly UntilMember[]; readonly notBefore?: EventPoint };

/** One span of one colour. A `from` event that is missing: the phase has not begun. */
export type Phase = { readonly colour: Colour; readonly from: EventPoint; readonly until: PhaseEnd };

/**
 * Bounds on a hold whose end is not known: the authority is asked at 00:00 of the `reviewAfterDays`-th day,
 * and at 00:00 of the `endsAfterDays`-th the hold ends. Both count from the hold's start or from the day on
 * which the record's present version arrived, whichever is later.
 */
export type OpenBounds = { readonly reviewAfterDays: number; readonly endsAfterDays: number };

/** Which evidence holds which colour, from when to when, and what the holder is told. */
export type Rule = {
  readonly id: string;
  readonly title: Localised;
  readonly evidence: EvidenceKind;
  /** Over `{ evidence, person }`; absent means always. An error of the evaluation means false. */
  readonly when?: CertLogicExpression;
  readonly phases: readonly Phase[];
  readonly open?: OpenBounds;
  readonly reason: Localised;
  readonly toDo: Localised;
  /** Kinds of authority whose records the rule applies to; others' records hold nothing under it. */
  readonly reportedBy: readonly Authority[];
  /** What the rule rests on: a published notice, or why it is so where there is none. */
  readonly basis: Localised;
};

/**
 * So many civil days a declaration counts, the day on which it is made being the first. Then a green pass is withdrawn
 * until the person declares again; an orange or red one stays what it is.
 */
export type DeclarationPeriod = { readonly validDays: number };

/** A published version of the city's rules. Append-only: a change is a new version. */
export type RuleSet = {
  readonly id: string;
  readonly version: number;
  /** Inclusive. */
  readonly inForceFrom: InstantMs;
  readonly rules: readonly Rule[];
  /** Absent: a declaration counts until it is replaced. */
  readonly declarations?: DeclarationPeriod;
  readonly note: Localised;
};

/** Whether a member of `until.any` is relieving evidence (else an event of the evidence itself). */
export function isReliefCondition(member: UntilMember): member is ReliefCondition {
  return 'evidence' in member;
}

/** Whether a member of `until.any` is relieving evidence that counts for a time only. */
export function isRenewal(
  member: UntilMember,
): member is ReliefCondition & { readonly dueAgainAfterHours: number } {
  return isReliefCondition(member) && member.dueAgainAfterHours !== undefined;
}

/**
 * Whether a phase that has begun may have no end yet: everything but one that ends, by one of its members, a fixed
 * time after the event that begins it.
 */
export function mayStayOpen({ from, until }: Phase): boolean {
  const isFixed = until.any.some((member) => !isReliefCondition(member) && member.event === from.event);
  return !isFixed || (until.notBefore !== undefined && until.notBefore.event !== from.event);
}
