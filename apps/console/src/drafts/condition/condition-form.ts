/**
 * A condition as its author sees it: rows of "attribute, comparison, value", joined in groups. CertLogic has no "or";
 * `readCondition` and `writeCondition` go between the two, so that a condition means the same before and after.
 */

/** What a row compares, as the form names it. */
export type Comparison =
  | 'is'
  | 'is-not'
  | 'one-of'
  | 'none-of'
  | 'has'
  | 'has-not'
  | 'same'
  | 'not-same'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'given'
  | 'not-given';

export interface ConditionRow {
  readonly kind: 'row';
  /** Where the value is, as `evidence.classification`; empty: not chosen yet. */
  readonly field: string;
  readonly comparison: Comparison;
  /** A code, a number or a text as typed; several texts parted by commas. */
  readonly value: string;
  /** Several codes. */
  readonly values: readonly string[];
  /** Another field to compare with, and whole days after it, as typed. */
  readonly other: string;
  readonly days: string;
  /** Fields that have to be given for the row to be looked at: without them it is not met, instead of an error. */
  readonly guards: readonly string[];
}

/** `none`: none of the parts is met. */
export interface ConditionGroup {
  readonly kind: 'group';
  readonly join: 'all' | 'any' | 'none';
  readonly parts: readonly ConditionPart[];
}

/** An expression that the form has no rows for. It stays as it is. */
export interface ConditionOther {
  readonly kind: 'other';
  readonly expression: unknown;
}

export type ConditionPart = ConditionRow | ConditionGroup | ConditionOther;

export const EMPTY_ROW: ConditionRow = {
  kind: 'row',
  field: '',
  comparison: 'is',
  value: '',
  values: [],
  other: '',
  days: '',
  guards: [],
};

export const group = (join: ConditionGroup['join'], parts: readonly ConditionPart[]): ConditionGroup => ({
  kind: 'group',
  join,
  parts,
});

const OPPOSITES: Partial<Record<Comparison, Comparison>> = {
  is: 'is-not',
  'is-not': 'is',
  'one-of': 'none-of',
  'none-of': 'one-of',
  has: 'has-not',
  'has-not': 'has',
  same: 'not-same',
  'not-same': 'same',
  given: 'not-given',
  'not-given': 'given',
};

/** The contrary, true exactly where the part is false. "Before" has none: without its day both are false. */
export function negated(part: ConditionPart): ConditionPart {
  if (part.kind === 'row') {
    const opposite = OPPOSITES[part.comparison];
    return opposite === undefined || part.guards.length > 0
      ? group('none', [part])
      : { ...part, comparison: opposite };
  }
  if (part.kind === 'other') return group('none', [part]);
  switch (part.join) {
    case 'all':
      return joined('any', part.parts.map(negated));
    case 'any':
      return group('none', part.parts);
    case 'none':
      return joined('any', part.parts);
  }
}

/** A group without groups of its own kind inside, and none at all around a single part. */
export function joined(join: 'all' | 'any', parts: readonly ConditionPart[]): ConditionPart {
  const flat = parts.flatMap((part) => (part.kind === 'group' && part.join === join ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : group(join, flat);
}

/** The group with the part at `index` replaced, or left out for null. */
export function withPart(whole: ConditionGroup, index: number, part: ConditionPart | null): ConditionGroup {
  const parts = part === null ? whole.parts.toSpliced(index, 1) : whole.parts.with(index, part);
  return { ...whole, parts };
}
