import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import { parseDay, startOfDay } from '../time/day-number.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleSet } from './rule-set.ts';

const MAX_VALID_DAYS = 365;

/**
 * Reads a rule set and checks it as far as data alone can tell: both languages everywhere, rule ids that
 * occur once, events that exist in their kind's schema, adverse evidence to hold and only relieving evidence
 * to end, from bodies that are named, bounds on everything that could stay open, no spans that run backwards or over
 * each other, conditions that fit the schema. All problems are
 * reported, each with its place. `inForceFrom` may be UTC milliseconds or a civil day (`YYYY-MM-DD`, from its
 * 00:00). Does not check versions against earlier sets, notice periods or approvals.
 */
export function parseRuleSet(json: unknown): Parsed<RuleSet> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['id', 'version', 'inForceFrom', 'rules', 'declarations', 'note']);
  const value: RuleSet = {
    id: reader.text(root?.['id'], 'id', /^[a-z][a-z0-9-]*$/),
    version: reader.integer(root?.['version'], 'version', 1),
    inForceFrom: parseInForceFrom(reader, root?.['inForceFrom']),
    rules: reader
      .array(root?.['rules'], 'rules')
      .map((rule, index) => parseRule(reader, rule, `rules[${index}]`)),
    ...parseDeclarations(reader, root?.['declarations']),
    note: reader.localised(root?.['note'], 'note'),
  };
  reader.unique(
    value.rules.map((rule) => rule.id),
    'rules',
    'id',
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function parseDeclarations(reader: Reader, json: unknown): Pick<RuleSet, 'declarations'> {
  if (json === undefined) return {};
  const fields = reader.object(json, 'declarations', ['validDays']);
  if (fields === null) return {};
  const validDays = reader.integer(fields['validDays'], 'declarations.validDays', 1, MAX_VALID_DAYS);
  return { declarations: { validDays } };
}

function parseInForceFrom(reader: Reader, value: unknown): number {
  if (typeof value !== 'string') return reader.integer(value, 'inForceFrom', 0);
  const day = parseDay(value);
  if (day !== null) return startOfDay(day);
  reader.report('inForceFrom', 'not-a-day', {
    zh: '施行时间应是毫秒数或存在的日期。',
    en: 'The beginning should be milliseconds or a day that exists.',
  });
  return 0;
}
