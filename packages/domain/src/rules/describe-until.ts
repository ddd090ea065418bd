import { laterWords } from '../certlogic/words/literal-words.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import { describeRelief } from './describe-relief.ts';
import {
  type EventPoint,
  isReliefCondition,
  isRenewal,
  mayStayOpen,
  type Phase,
  type Rule,
} from './rule-set.ts';

/**
 * What can end a phase, one sentence for each way, whichever comes first. Where the phase may stay open, the longest
 * span is the last.
 */
export function describeUntil(rule: Rule, phase: Phase): Localised[] {
  const { any, notBefore } = phase.until;
  const bound = notBefore === undefined ? null : describePoint(rule.evidence, notBefore);
  const ways = any.map((member) => {
    const way = isReliefCondition(member)
      ? describeRelief(rule.evidence, member, describePoint)
      : describePoint(rule.evidence, member);
    return bound === null
      ? way
      : { zh: `${way.zh}；最早在${bound.zh}`, en: `${way.en}; at the earliest ${bound.en}` };
  });
  if (rule.open === undefined || !mayStayOpen(phase)) return ways;
  return [...ways, longestSpan(rule.open.endsAfterDays, any.some(isRenewal))];
}

function longestSpan(days: number, isRenewed: boolean): Localised {
  return isRenewed
    ? {
        zh: `整项要求最长 ${days} 天后自动结束`,
        en: `all of it ends by itself after ${days} days at the latest`,
      }
    : {
        zh: `以上都没有发生时，最长 ${days} 天后自动结束`,
        en: `if none of these happens, it ends by itself after ${days} days at the latest`,
      };
}

/** A day or time of the evidence, with the days after it: 出院日后第 14 天, 14 days after the day of discharge. */
export function describePoint(kind: EvidenceKind, { event, plusDays = 0 }: EventPoint): Localised {
  const attribute = EVIDENCE_KINDS[kind].attributes[event];
  const { zh, en } = attribute?.name ?? { zh: event, en: event };
  const point = { zh, en: `the ${en}` };
  if (attribute?.type === 'day') return laterWords(point, plusDays, 'day');
  return plusDays === 0 ? point : { zh: `${zh}后 ${plusDays} 天`, en: `${plusDays} days after the ${en}` };
}
