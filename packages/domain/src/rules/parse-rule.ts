import { AUTHORITIES, type Authority } from '../evidence/authority.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Reader } from '../parsing/reader.ts';
import { checkExpression, type ExpressionScope } from './check-expression.ts';
import {
  type EventPoint,
  mayStayOpen,
  type Phase,
  type PhaseEnd,
  type ReliefCondition,
  type Rule,
  type UntilMember,
} from './rule-set.ts';
import { spanProblems } from './span-problems.ts';

const MAX_DAYS = 3650;
const RULE_FIELDS = [
  'id',
  'title',
  'evidence',
  'when',
  'phases',
  'open',
  'reason',
  'toDo',
  'reportedBy',
  'basis',
];
const RELIEF_FIELDS = ['evidence', 'when', 'count', 'spacedHours', 'from', 'after', 'dueAgainAfterHours'];
const MAX_HOURS = 24 * 30;
/** Oftener than twice a day nothing is asked of anybody; it also bounds how many parts a span falls into. */
const MIN_HOURS_UNTIL_DUE = 12;

/** Reads one rule, noting every problem at its place below `path`. */
export function parseRule(reader: Reader, json: unknown, path: string): Rule {
  const fields = reader.object(json, path, RULE_FIELDS);
  const evidence = reader.oneOf(fields?.['evidence'], `${path}.evidence`, EVIDENCE_KIND_NAMES);
  const { nature } = EVIDENCE_KINDS[evidence];
  if (nature !== 'adverse' && nature !== 'by-attribute') {
    reader.report(`${path}.evidence`, 'not-adverse', {
      zh: '只有不利的依据数据才能赋码。',
      en: 'Only adverse evidence can hold a colour.',
    });
  }
  const rule: Rule = {
    id: reader.text(fields?.['id'], `${path}.id`, /^[A-Z]{2,4}-[A-Z]\d{2}$/),
    title: reader.localised(fields?.['title'], `${path}.title`),
    evidence,
    ...parseWhen(reader, fields?.['when'], `${path}.when`, { evidence }),
    phases: parsePhases(reader, fields?.['phases'], `${path}.phases`, evidence),
    ...parseOpen(reader, fields?.['open'], `${path}.open`),
    reason: reader.localised(fields?.['reason'], `${path}.reason`),
    toDo: reader.localised(fields?.['toDo'], `${path}.toDo`),
    reportedBy: parseAuthorities(reader, fields?.['reportedBy'], `${path}.reportedBy`),
    basis: reader.localised(fields?.['basis'], `${path}.basis`),
  };
  requireBounds(reader, rule, path);
  for (const { path: at, code, message } of spanProblems(rule, path)) reader.report(at, code, message);
  return rule;
}

function parsePhases(reader: Reader, json: unknown, path: string, evidence: EvidenceKind): Phase[] {
  const phases = reader.array(json, path);
  if (phases.length === 0) reportEmpty(reader, path);
  return phases.map((value, index) => {
    const at = `${path}[${index}]`;
    const fields = reader.object(value, at, ['colour', 'from', 'until']);
    return {
      colour: reader.oneOf(fields?.['colour'], `${at}.colour`, ['orange', 'red'] as const),
      from: parsePoint(reader, fields?.['from'], `${at}.from`, evidence),
      until: parseUntil(reader, fields?.['until'], `${at}.until`, evidence),
    };
  });
}

function parseUntil(reader: Reader, json: unknown, path: string, evidence: EvidenceKind): PhaseEnd {
  const fields = reader.object(json, path, ['any', 'notBefore']);
  const members = reader.array(fields?.['any'], `${path}.any`);
  if (members.length === 0) reportEmpty(reader, `${path}.any`);
  const any = members.map((member, index) => parseMember(reader, member, `${path}.any[${index}]`, evidence));
  if (fields?.['notBefore'] === undefined) return { any };
  return { any, notBefore: parsePoint(reader, fields['notBefore'], `${path}.notBefore`, evidence) };
}

function parseMember(reader: Reader, json: unknown, path: string, evidence: EvidenceKind): UntilMember {
  const isRelief = typeof json === 'object' && json !== null && 'evidence' in json;
  return isRelief ? parseRelief(reader, json, path, evidence) : parsePoint(reader, json, path, evidence);
}

function parseRelief(reader: Reader, json: unknown, path: string, evidence: EvidenceKind): ReliefCondition {
  const fields = reader.object(json, path, RELIEF_FIELDS) ?? {};
  const by = reader.oneOf(fields['evidence'], `${path}.evidence`, EVIDENCE_KIND_NAMES);
  const { nature } = EVIDENCE_KINDS[by];
  if (nature !== 'relieving' && nature !== 'by-attribute') {
    reader.report(`${path}.evidence`, 'not-relieving', {
      zh: '只有解除类依据数据才能结束赋码。',
      en: 'Only relieving evidence can end a hold.',
    });
  }
  const integer = (name: string, minimum: number, maximum: number) =>
    fields[name] === undefined
      ? {}
      : { [name]: reader.integer(fields[name], `${path}.${name}`, minimum, maximum) };
  const relief = {
    evidence: by,
    ...parseWhen(reader, fields['when'], `${path}.when`, { evidence, by }),
    ...integer('count', 1, 20),
    ...integer('spacedHours', 0, MAX_HOURS),
    from: parseReliefFrom(reader, fields['from'], `${path}.from`),
    ...(fields['after'] === undefined
      ? {}
      : { after: parsePoint(reader, fields['after'], `${path}.after`, evidence) }),
    ...integer('dueAgainAfterHours', MIN_HOURS_UNTIL_DUE, MAX_HOURS),
  };
  refuseCountOfRenewal(reader, relief, path);
  return relief;
}

/** Never anybody's word: without a list every authority could end the hold. */
function parseReliefFrom(reader: Reader, json: unknown, path: string): Authority[] {
  if (json !== undefined) return parseAuthorities(reader, json, path);
  reader.report(path, 'authorities-missing', {
    zh: '必须写明由谁报送的数据才算数，否则任何单位都能结束赋码。',
    en: 'Whose records count must be said here, or any authority could end the hold.',
  });
  return [];
}

/** What is due again after each record cannot wait for a second one. */
function refuseCountOfRenewal(reader: Reader, relief: ReliefCondition, path: string): void {
  if (relief.dueAgainAfterHours === undefined || (relief.count ?? 1) === 1) return;
  reader.report(`${path}.count`, 'renewed-by-one', {
    zh: '要定期再做的事项，每次只能算一条记录。',
    en: 'What is due again after each record is met by one record at a time.',
  });
}

function parsePoint(reader: Reader, json: unknown, path: string, evidence: EvidenceKind): EventPoint {
  const fields = reader.object(json, path, ['event', 'plusDays']);
  if (fields === null) return { event: '' };
  const event = reader.text(fields['event'], `${path}.event`);
  const { attributes } = EVIDENCE_KINDS[evidence];
  const type = Object.hasOwn(attributes, event) ? attributes[event]?.type : undefined;
  if (event !== '' && type !== 'day' && type !== 'instant') {
    reader.report(`${path}.event`, 'unknown-event', {
      zh: '这类依据数据没有这个日期或时间。',
      en: 'This kind of evidence has no such day or time.',
    });
  }
  if (fields['plusDays'] === undefined) return { event };
  return { event, plusDays: reader.integer(fields['plusDays'], `${path}.plusDays`, 0, MAX_DAYS) };
}

function parseOpen(reader: Reader, json: unknown, path: string): Pick<Rule, 'open'> {
  if (json === undefined) return {};
  const fields = reader.object(json, path, ['reviewAfterDays', 'endsAfterDays']);
  const reviewAfterDays = reader.integer(fields?.['reviewAfterDays'], `${path}.reviewAfterDays`, 1, MAX_DAYS);
  const endsAfterDays = reader.integer(
    fields?.['endsAfterDays'],
    `${path}.endsAfterDays`,
    reviewAfterDays,
    MAX_DAYS,
  );
  return { open: { reviewAfterDays, endsAfterDays } };
}

function parseWhen(
  reader: Reader,
  json: unknown,
  path: string,
  scope: ExpressionScope,
): { readonly when?: unknown } {
  if (json === undefined) return {};
  for (const { path: at, code, message } of checkExpression(json, path, scope)) {
    reader.report(at, code, message);
  }
  return { when: json };
}

function parseAuthorities(reader: Reader, json: unknown, path: string): Authority[] {
  const values = reader.array(json, path);
  if (values.length === 0) reportEmpty(reader, path);
  return values.map((value, index) => reader.oneOf(value, `${path}[${index}]`, AUTHORITIES));
}

/** Whatever may stay open needs bounds, so that no dead feed holds a colour for ever. */
function requireBounds(reader: Reader, rule: Rule, path: string): void {
  const canStayOpen = rule.phases.some(mayStayOpen);
  if (canStayOpen && rule.open === undefined) {
    reader.report(`${path}.open`, 'open-bounds-missing', {
      zh: '可能没有结束时间的规则，必须写明复核期限和最长期限。',
      en: 'A rule that may stay open needs a review date and a longest span.',
    });
  }
}

function reportEmpty(reader: Reader, path: string): void {
  reader.report(path, 'empty', { zh: '这里至少要有一项。', en: 'At least one is needed here.' });
}
