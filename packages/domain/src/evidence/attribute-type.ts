import type { Localised } from '../localised.ts';

/**
 * What an attribute may hold. Days are day numbers, instants UTC milliseconds, both integers; areas are
 * six-digit codes, countries ISO 3166-1 alpha-3; a reference names a registered case or event, or a record
 * as `source/record`.
 */
export type AttributeType = {
  readonly type:
    | 'code'
    | 'codes'
    | 'day'
    | 'instant'
    | 'integer'
    | 'boolean'
    | 'area'
    | 'country'
    | 'reference'
    | 'text';
  readonly required: boolean;
  readonly name: Localised;
  /** Allowed values, for `code` and `codes`. */
  readonly codes?: readonly string[];
  /** Bounds of an `integer`, both inclusive. */
  readonly minimum?: number;
  readonly maximum?: number;
};

/** The schema of one kind of evidence. */
export type EvidenceKindSchema = {
  readonly nature: 'adverse' | 'relieving' | 'by-attribute' | 'neutral';
  readonly name: Localised;
  /** When the fact was true: the first of these attributes that is present. */
  readonly time: readonly string[];
  readonly attributes: { readonly [name: string]: AttributeType };
};

type Extra = Omit<Partial<AttributeType>, 'type' | 'name' | 'required'>;

function attribute(type: AttributeType['type'], zh: string, en: string, extra: Extra = {}): AttributeType {
  return { type, required: false, name: { zh, en }, ...extra };
}

/** The same attribute, without which a record is refused. */
export function required(optional: AttributeType): AttributeType {
  return { ...optional, required: true };
}

/** An optional civil day. */
export const day = (zh: string, en: string): AttributeType => attribute('day', zh, en);
/** An optional instant. */
export const instant = (zh: string, en: string): AttributeType => attribute('instant', zh, en);
/** An optional area code. */
export const area = (zh: string, en: string): AttributeType => attribute('area', zh, en);
/** An optional country code. */
export const country = (zh: string, en: string): AttributeType => attribute('country', zh, en);
/** An optional reference to something registered. */
export const reference = (zh: string, en: string): AttributeType => attribute('reference', zh, en);
/** An optional short text, never about the person. */
export const text = (zh: string, en: string): AttributeType => attribute('text', zh, en);
/** An optional integer within bounds, both inclusive. */
export const integer = (zh: string, en: string, minimum: number, maximum: number): AttributeType =>
  attribute('integer', zh, en, { minimum, maximum });
/** One optional value of a list. */
export const code = (zh: string, en: string, codes: readonly string[]): AttributeType =>
  attribute('code', zh, en, { codes });
/** Several values of a list, each at most once; the list may be empty. */
export const codes = (zh: string, en: string, allowed: readonly string[]): AttributeType =>
  attribute('codes', zh, en, { codes: allowed });
