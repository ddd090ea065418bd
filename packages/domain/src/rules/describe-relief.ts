import { operation } from '../certlogic/operation.ts';
import { joinWords } from '../certlogic/words/literal-words.ts';
import { AUTHORITY_NAMES, type Authority } from '../evidence/authority.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import { describeCondition } from './describe-condition.ts';
import type { CertLogicExpression, EventPoint, ReliefCondition } from './rule-set.ts';

/** Relieving evidence as something that happens, and the authorities that its name already says. */
type ReliefName = {
  readonly from: readonly Authority[];
  readonly once: Localised;
  readonly often: (count: number) => Localised;
};

const RELIEF_NAMES: Partial<Record<EvidenceKind, ReliefName>> = {
  'clinical-clearance': {
    from: ['clinic', 'hospital'],
    once: { zh: '医疗机构排除', en: 'a clinic’s clearance' },
    often: (count) => ({ zh: `医疗机构 ${count} 次排除`, en: `${count} clearances by clinics` }),
  },
  'district-clearance': {
    from: ['district'],
    once: { zh: '所在区核查后解除', en: 'the district’s clearance after its check' },
    often: (count) => ({
      zh: `所在区 ${count} 次核查后解除`,
      en: `${count} clearances by the district after its checks`,
    }),
  },
  'isolation-completed': {
    from: ['region'],
    once: { zh: '另一地区证明已完成隔离', en: 'another region’s confirmation of completed isolation' },
    often: (count) => ({
      zh: `另一地区 ${count} 次证明已完成隔离`,
      en: `${count} confirmations of completed isolation by other regions`,
    }),
  },
};

/** What a relief condition asks for, as something that happens: who says it, how often, after what, and of what sort. */
export function describeRelief(
  kind: EvidenceKind,
  relief: ReliefCondition,
  describePoint: (kind: EvidenceKind, point: EventPoint) => Localised,
): Localised {
  const after = relief.after === undefined ? null : describePoint(kind, relief.after);
  const what =
    relief.evidence === 'test-result'
      ? testWords(relief, sampledWords(kind, relief.after, after))
      : otherWords(relief, after);
  const rest = relief.evidence === 'test-result' ? withoutNegative(relief.when) : relief.when;
  const where = describeCondition(rest, { evidence: kind, by: relief.evidence });
  return withRenewal(
    where === null ? what : { zh: `${what.zh}，其中${where.zh}`, en: `${what.en}, where ${where.en}` },
    relief,
  );
}

function withRenewal({ zh, en }: Localised, { dueAgainAfterHours: hours }: ReliefCondition): Localised {
  if (hours === undefined) return { zh, en };
  return {
    zh: `${zh}；每次有效 ${hours} 小时，到期须再做`,
    en: `${en}; each counts for ${hours} hours and is then due again`,
  };
}

/** A negative test: no other ever relieves. */
function testWords(relief: ReliefCondition, sampled: Localised): Localised {
  const count = relief.count ?? 1;
  const from = reportedBy(relief, ['laboratory']);
  if (count === 1) {
    return {
      zh: `${sampled.zh}采样的检测结果为阴性${from.zh}`,
      en: `a negative test sampled ${sampled.en}${from.en}`,
    };
  }
  const apart = spacing(relief);
  return {
    zh: `${sampled.zh}采样的 ${count} 次检测结果为阴性${apart.zh}${from.zh}`,
    en: `${count} negative tests sampled ${sampled.en}${apart.en}${from.en}`,
  };
}

/** When a test may be sampled: after an instant; for a day, which begins at its 00:00, on that day or later. */
function sampledWords(kind: EvidenceKind, point: EventPoint | undefined, after: Localised | null): Localised {
  if (point === undefined || after === null) return { zh: '之后', en: 'after it' };
  const isDay = EVIDENCE_KINDS[kind].attributes[point.event]?.type === 'day';
  if (!isDay) return { zh: `${after.zh}之后`, en: `after ${after.en}` };
  const on = (point.plusDays ?? 0) === 0 ? 'on ' : '';
  return { zh: `${after.zh}或以后`, en: `${on}${after.en} or later` };
}

function otherWords(relief: ReliefCondition, after: Localised | null): Localised {
  const count = relief.count ?? 1;
  const known = RELIEF_NAMES[relief.evidence];
  const isSaid = known !== undefined && isSameBodies(relief.from, known.from);
  const what = isSaid ? (count === 1 ? known.once : known.often(count)) : plainName(relief.evidence, count);
  const from = isSaid ? { zh: '', en: '' } : reportedBy(relief, []);
  const apart = count === 1 ? { zh: '', en: '' } : spacing(relief);
  const later = after === null ? { zh: '', en: '' } : { zh: `${after.zh}之后`, en: ` after ${after.en}` };
  return {
    zh: `${later.zh}${what.zh}${apart.zh}${from.zh}`,
    en: `${what.en}${later.en}${apart.en}${from.en}`,
  };
}

/** The kind's own name, where other bodies than the usual ones may report it. */
function plainName(kind: EvidenceKind, count: number): Localised {
  const { zh, en } = EVIDENCE_KINDS[kind].name;
  return count === 1 ? { zh, en } : { zh: `${count} 次${zh}`, en: `${en}, ${count} times` };
}

function reportedBy(relief: ReliefCondition, usual: readonly Authority[]): Localised {
  if (isSameBodies(relief.from, usual)) return { zh: '', en: '' };
  const { zh, en } = joinWords(relief.from.map((authority) => AUTHORITY_NAMES[authority]));
  return { zh: `（由${zh}报告）`, en: ` (reported by ${en})` };
}

function spacing({ spacedHours = 0 }: ReliefCondition): Localised {
  if (spacedHours === 0) return { zh: '', en: '' };
  return { zh: `，每次间隔至少 ${spacedHours} 小时`, en: `, at least ${spacedHours} hours apart` };
}

function isSameBodies(left: readonly Authority[], right: readonly Authority[]): boolean {
  return left.length === right.length && left.every((authority) => right.includes(authority));
}

/** The condition without "the result is negative", which the words for a test say already. */
function withoutNegative(when: CertLogicExpression): CertLogicExpression {
  const { operator, operands } = operation(when) ?? { operator: '', operands: [] };
  if (isNegative(when)) return undefined;
  if (operator !== 'and') return when;
  const rest = operands.filter((operand) => !isNegative(operand));
  return rest.length === 0 ? undefined : rest.length === 1 ? rest[0] : { and: rest };
}

function isNegative(expression: unknown): boolean {
  const { operator, operands } = operation(expression) ?? { operator: '', operands: [] };
  return (
    operator === '===' &&
    operands.includes('negative') &&
    operands.some((operand) => operation(operand)?.operands[0] === 'by.result')
  );
}
