import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import {
  type EventPoint,
  isReliefCondition,
  type OpenBounds,
  type PhaseEnd,
  type ReliefCondition,
  type Rule,
} from './rule-set.ts';

/** What can end a phase, one sentence for each way; the longest span of an open rule is the last. */
export function describeUntil(rule: Rule, until: PhaseEnd): Localised[] {
  const bound = until.notBefore === undefined ? null : describePoint(rule, until.notBefore);
  const ways = until.any.map((member) => {
    const way = isReliefCondition(member) ? describeRelief(member) : describePoint(rule, member);
    return bound === null
      ? way
      : { zh: `${way.zh}，且不早于${bound.zh}`, en: `${way.en}, but not before ${bound.en}` };
  });
  return rule.open === undefined ? ways : [...ways, describeLongest(rule.open)];
}

function describePoint(rule: Rule, point: EventPoint): Localised {
  const name = EVIDENCE_KINDS[rule.evidence].attributes[point.event]?.name;
  const { zh, en } = name ?? { zh: point.event, en: point.event };
  const days = point.plusDays ?? 0;
  if (days === 0) return { zh, en: `the ${en}` };
  return { zh: `${zh}后第 ${days} 天`, en: `${days} days after the ${en}` };
}

function describeRelief(relief: ReliefCondition): Localised {
  const count = relief.count ?? 1;
  const kind = RELIEF_NAMES[relief.evidence] ?? EVIDENCE_KINDS[relief.evidence].name;
  if (count === 1) return kind;
  const spaced = relief.spacedHours ?? 0;
  return {
    zh: `${count} 次${kind.zh}${spaced > 0 ? `，每次间隔至少 ${spaced} 小时` : ''}`,
    en: `${kind.en}, ${count} times${spaced > 0 ? `, at least ${spaced} hours apart` : ''}`,
  };
}

function describeLongest(open: OpenBounds): Localised {
  return {
    zh: `以上都没有发生时，最长 ${open.endsAfterDays} 天后自动结束`,
    en: `if none of these happens, it ends by itself after ${open.endsAfterDays} days at the latest`,
  };
}

/** Said as what happens, where the kind's own name does not say it. */
const RELIEF_NAMES: Partial<Record<ReliefCondition['evidence'], Localised>> = {
  'test-result': { zh: '之后采样的检测结果为阴性', en: 'a negative test sampled after it' },
  'clinical-clearance': { zh: '医疗机构排除', en: 'a clinic’s clearance' },
  'district-clearance': { zh: '所在区核查后解除', en: 'the district’s clearance after its check' },
  'isolation-completed': {
    zh: '另一地区证明已完成隔离',
    en: 'another region’s confirmation of completed isolation',
  },
};
