import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS, type EvidenceKind } from '@healthcode/domain';
import { listAt, textAt, withItem } from './content-path.ts';

const RULES = ['rules'] as const;
const ID = /^([A-Z]{2,4}-[A-Z])(\d{2})$/;

/**
 * The next rule number of the series of `like`, or of the first rule that has a number. Not one that was left free: it
 * may have named another rule in an earlier version. Empty where the series is full or there is none.
 */
export function nextRuleId(content: unknown, like?: string): string {
  const ids = listAt(content, RULES).map((rule) => textAt(rule, ['id']));
  const series = [like ?? '', ...ids].map((id) => ID.exec(id)?.[1]).find((found) => found !== undefined);
  if (series === undefined) return '';
  const numbers = ids.map((id) => ID.exec(id)).filter((found) => found?.[1] === series);
  const next = Math.max(0, ...numbers.map((found) => Number(found?.[2]))) + 1;
  return next > 99 ? '' : `${series}${String(next).padStart(2, '0')}`;
}

/** A rule of which nothing is said yet, with one phase to fill in. */
const blankRule = (id: string) => ({
  id,
  title: { zh: '', en: '' },
  evidence: '',
  phases: [BLANK_PHASE],
  reason: { zh: '', en: '' },
  toDo: { zh: '', en: '' },
  reportedBy: [],
  basis: { zh: '', en: '' },
});

/** A phase of which nothing is said yet. */
export const BLANK_PHASE = { colour: '', from: { event: '' }, until: { any: [{ event: '' }] } };

/** The content with an empty rule at the end. */
export const withNewRule = <T>(content: T): T => withItem(content, RULES, blankRule(nextRuleId(content)));

/** The content with the rule once more, right after it and under a number of its own. */
export function withCopiedRule<T>(content: T, index: number): T {
  const rule = listAt(content, RULES)[index];
  const id = nextRuleId(content, textAt(rule, ['id']));
  const copy = typeof rule === 'object' && rule !== null ? { ...rule, id } : blankRule(id);
  return withItem(content, RULES, copy, index + 1);
}

const kindsOf = (...natures: string[]): EvidenceKind[] =>
  EVIDENCE_KIND_NAMES.filter((kind) => natures.includes(EVIDENCE_KINDS[kind].nature));

/** Evidence that can hold a colour. */
export const HOLDING_KINDS = kindsOf('adverse', 'by-attribute');
/** Evidence that can end a hold. */
export const RELIEVING_KINDS = kindsOf('relieving', 'by-attribute');

/** The kind that is written there, or null. */
export const kindAt = (written: string): EvidenceKind | null =>
  EVIDENCE_KIND_NAMES.find((kind) => kind === written) ?? null;

/** Relieving evidence as it begins: a test relieves only if it is negative. */
export const blankRelief = (kind: EvidenceKind) =>
  kind === 'test-result'
    ? { evidence: kind, when: { '===': [{ var: 'by.result' }, 'negative'] }, from: [] }
    : { evidence: kind, from: [] };

/** The days and times of a kind, from which and to which a colour can be held. */
export const eventsOf = (kind: EvidenceKind): string[] =>
  Object.entries(EVIDENCE_KINDS[kind].attributes)
    .filter(([, { type }]) => type === 'day' || type === 'instant')
    .map(([name]) => name);

/** What was typed where a whole number belongs: the number, nothing, or the text as it is, for the check to name. */
export function typedNumber(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : text;
}
