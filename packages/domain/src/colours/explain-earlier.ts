import type { SourceId } from '../ids.ts';
import type { Localised } from '../localised.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { DAY_MS, type InstantMs } from '../time/day-number.ts';
import type { Colour } from './colour.ts';
import type { Hold } from './hold.ts';

/** So many days after its end a hold is still told of. */
export const EARLIER_DAYS = 60;

/** At most so many are told of. */
export const EARLIER_MOST = 20;

/** A hold that counts no longer, as the person is told. Carries no evidence attribute and no record number. */
export type EarlierHold = {
  readonly ruleId: string;
  readonly ruleSetVersion: number;
  readonly colour: Colour;
  readonly title: Localised;
  readonly sourceId: SourceId;
  /** Inclusive. */
  readonly since: InstantMs;
  /** Exclusive. */
  readonly until: InstantMs;
  /** What ended it, as a sentence. */
  readonly ending: Localised;
  /** Who reported the clearance or test that ended it; null where it ended in another way. */
  readonly relievedBy: SourceId | null;
};

const ENDINGS = {
  time: { zh: '规则规定的期限到了', en: 'The time that the rule sets was over' },
  report: { zh: '报送单位报告已经结束', en: 'The office that reported it reported its end' },
  relief: {
    zh: '核查或检测结果符合解除的条件',
    en: 'A clearance or a test met what the rule asks for',
  },
  'longest-span': { zh: '规则允许的最长期限到了', en: 'The longest time that the rule allows was over' },
  suspension: { zh: '这条记录被搁置了', en: 'The record was set aside' },
  correction: { zh: '报送方更正了这条记录', en: 'The record was corrected by whoever reported it' },
  withdrawal: { zh: '报送方撤回了这条记录', en: 'The record was withdrawn by whoever reported it' },
} as const satisfies Record<string, Localised>;

/**
 * The holds that ended in the `EARLIER_DAYS` days before `at` (an end at `at` itself counts), the newest end first,
 * at most `EARLIER_MOST`; among them what corrections took away (`explainCorrected`). What a new rule set took away
 * is not among them. A rule that the set no longer has is called by its number.
 */
export function explainEarlier(
  holds: Iterable<Hold>,
  ruleSet: RuleSet,
  at: InstantMs,
  corrected: readonly EarlierHold[] = [],
): EarlierHold[] {
  const ended = [...holds].filter(hasEnd).map((hold) => explainEnded(hold, ruleSet));
  return [...ended, ...corrected]
    .filter(({ since, until }) => since < until && until <= at && until > at - EARLIER_DAYS * DAY_MS)
    .sort((left, right) => right.until - left.until || right.since - left.since)
    .slice(0, EARLIER_MOST);
}

type EndedHold = Hold & { readonly endsAt: InstantMs };

const hasEnd = (hold: Hold): hold is EndedHold => hold.endsAt !== null;

function explainEnded(hold: EndedHold, ruleSet: RuleSet): EarlierHold {
  const { endedBy, endsAt: at } = hold;
  if (typeof endedBy === 'string') return explainEnd(hold, ruleSet, { at, by: endedBy });
  if (endedBy === null || isOwnRecord(hold, endedBy)) return explainEnd(hold, ruleSet, { at, by: 'report' });
  return { ...explainEnd(hold, ruleSet, { at, by: 'relief' }), relievedBy: endedBy.sourceId };
}

/** The hold as one that ended at `at`, whatever end it has itself. */
export function explainEnd(
  hold: Hold,
  ruleSet: RuleSet,
  { at, by }: { readonly at: InstantMs; readonly by: keyof typeof ENDINGS },
): EarlierHold {
  return {
    ruleId: hold.ruleId,
    ruleSetVersion: hold.ruleSetVersion,
    colour: hold.colour,
    title: ruleSet.rules.find(({ id }) => id === hold.ruleId)?.title ?? {
      zh: `规则 ${hold.ruleId}`,
      en: `Rule ${hold.ruleId}`,
    },
    sourceId: hold.sourceId,
    since: hold.startsAt,
    until: at,
    ending: ENDINGS[by],
    relievedBy: null,
  };
}

const isOwnRecord = ({ sourceId, recordId }: Hold, end: Exclude<Hold['endedBy'], string | null>): boolean =>
  end.sourceId === sourceId && end.recordId === recordId;
