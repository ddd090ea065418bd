import type { Authority } from '../evidence/authority.ts';
import type { RecordId, SourceId } from '../ids.ts';
import type { Localised } from '../localised.ts';
import { describeUntil } from '../rules/describe-until.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { InstantMs } from '../time/day-number.ts';
import { COLOURS, type Colour } from './colour.ts';
import { colourAt, colourSince, holdsInForce, nextChangeAfter } from './colour-at.ts';
import type { Hold, HoldEnd } from './hold.ts';

/** One reason for a colour, as its holder is told. Carries no evidence attribute. */
export type HoldExplanation = {
  readonly ruleId: string;
  readonly ruleSetVersion: number;
  readonly colour: Colour;
  readonly title: Localised;
  readonly reason: Localised;
  readonly toDo: Localised;
  readonly basis: Localised;
  readonly sourceId: SourceId;
  readonly recordId: RecordId;
  /** The kind of body that the source is, where the caller knows it. */
  readonly authority: Authority | null;
  /** Inclusive. */
  readonly since: InstantMs;
  /** Exclusive; null while no end is set. */
  readonly until: InstantMs | null;
  readonly endedBy: HoldEnd | null;
  /** When the authority is asked, while no end is known. */
  readonly reviewAt: InstantMs | null;
  /** Each of these ends it, whichever comes first. */
  readonly endsWith: readonly Localised[];
};

/** Why a colour is what it is: every hold in force, the strongest first. */
export type ColourExplanation = {
  readonly at: InstantMs;
  readonly colour: Colour;
  /** Null: it has always been so. */
  readonly since: InstantMs | null;
  readonly nextChangeAt: InstantMs | null;
  readonly holds: readonly HoldExplanation[];
};

/**
 * Explains the colour at the instant from the holds and the rule set that they were computed from. A hold of
 * a rule that the set does not have is still named, with the plain remark that its rule is no longer there.
 */
export function explainColour(
  holds: Iterable<Hold>,
  ruleSet: RuleSet,
  at: InstantMs,
  authorityOf: (sourceId: SourceId) => Authority | null = () => null,
): ColourExplanation {
  const all = [...holds];
  const inForce = holdsInForce(all, at).sort(
    (left, right) =>
      COLOURS.indexOf(right.colour) - COLOURS.indexOf(left.colour) || left.startsAt - right.startsAt,
  );
  return {
    at,
    colour: colourAt(all, at),
    since: colourSince(all, at),
    nextChangeAt: nextChangeAfter(all, at),
    holds: inForce.map((hold) => explainHold(hold, ruleSet, authorityOf)),
  };
}

function explainHold(
  hold: Hold,
  ruleSet: RuleSet,
  authorityOf: (sourceId: SourceId) => Authority | null,
): HoldExplanation {
  const rule = ruleSet.rules.find((candidate) => candidate.id === hold.ruleId);
  const phase = rule?.phases[hold.phase];
  return {
    ruleId: hold.ruleId,
    ruleSetVersion: hold.ruleSetVersion,
    colour: hold.colour,
    title: rule?.title ?? { zh: `规则 ${hold.ruleId}`, en: `Rule ${hold.ruleId}` },
    reason: rule?.reason ?? RULE_GONE,
    toDo: rule?.toDo ?? RULE_GONE,
    basis: rule?.basis ?? RULE_GONE,
    sourceId: hold.sourceId,
    recordId: hold.recordId,
    authority: authorityOf(hold.sourceId),
    since: hold.startsAt,
    until: hold.endsAt,
    endedBy: hold.endedBy,
    reviewAt: hold.reviewAt,
    endsWith: rule === undefined || phase === undefined ? [] : describeUntil(rule, phase),
  };
}

const RULE_GONE: Localised = {
  zh: '这条规则已不在现行规则中，码色会按现行规则重新计算。',
  en: 'This rule is no longer among those in force; the colour will be computed again by those that are.',
};
