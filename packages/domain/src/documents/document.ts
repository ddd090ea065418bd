import type { DayNumber } from '../time/day-number.ts';

/** The six kinds of identity document by which a person is known (R39, R40). */
export type DocumentType =
  | 'resident-id'
  | 'hmt-residence-permit'
  | 'hk-macao-permit'
  | 'taiwan-permit'
  | 'foreign-pr'
  | 'passport';

/** All document types, the commonest first. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  'resident-id',
  'hmt-residence-permit',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-pr',
  'passport',
];

/** An identity document whose number has the form of its type. Says nothing of whether it was ever issued. */
export type IdentityDocument = {
  readonly type: DocumentType;
  /** Normalised: no blanks or hyphens, half-width, upper case. */
  readonly number: string;
  /** Issuing country, ISO 3166-1 alpha-3; passports only. */
  readonly country?: string;
  /** Where the number tells it, and of a passport where its holder gave it. */
  readonly birthDay?: DayNumber;
  /** Where the number tells it. */
  readonly sex?: 'female' | 'male';
};

/** A document as someone typed it or a source sent it. */
export type DocumentInput = {
  readonly type: string;
  readonly number: string;
  readonly country?: string | undefined;
};

/** What a guard compares with the card in the hand: its type and the last two characters of its number. */
export type DocumentHint = { readonly type: DocumentType; readonly lastTwo: string };
