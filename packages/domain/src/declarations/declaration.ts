import type { SymptomCode } from '../evidence/symptom-codes.ts';
import type { Localised } from '../localised.ts';
import type { DayNumber } from '../time/day-number.ts';

/** An answer to a question that many people cannot be sure about. */
export type YesNoUnsure = 'no' | 'yes' | 'unsure';

/** How a contact came about. */
export const CONTACT_KINDS = ['household', 'work', 'meal', 'transport', 'medical', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What is known of a contact; at least one of the two. */
export type ContactDetail = { readonly day?: DayNumber; readonly kind?: ContactKind };

/** Outside of China, where a stay names a province otherwise. */
export const ABROAD = 'abroad';

/** A stay outside the city, from the first day to the last, both inclusive. */
export type Stay = {
  /** First two digits of the province's code in GB/T 2260, or `ABROAD`. */
  readonly place: string;
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
};

/** More stays are not asked for. */
export const MOST_STAYS = 5;
/** Characters of a community's name, inclusive. */
export const COMMUNITY_MAX_LENGTH = 40;

/** What a person states about themselves, complete. */
export type DeclarationAnswers = {
  /** District code, where the person lives or stays. */
  readonly area: string;
  /** Street or town within that district, a statistical division code of nine digits; never needed. */
  readonly street?: string;
  /** The community's name as the person writes it; never needed. */
  readonly community?: string;
  readonly symptoms: YesNoUnsure;
  /** Present exactly when `symptoms` is yes; at least one. */
  readonly symptomCodes?: readonly SymptomCode[];
  /** First day of the symptoms; present exactly when `symptoms` is yes. */
  readonly sinceDay?: DayNumber;
  /** Tenths of a degree Celsius; absent when not taken. */
  readonly temperature?: number;
  /** Contact with a case or a suspected case in the last 14 days. */
  readonly contact: YesNoUnsure;
  /** Only when `contact` is yes; never needed. */
  readonly contactDetail?: ContactDetail;
  /** Outside the city in the last 14 days. */
  readonly travel: YesNoUnsure;
  /** Only when `travel` is yes; never needed; at least one and at most `MOST_STAYS`. */
  readonly stays?: readonly Stay[];
};

/** What may be said beside the district, on the same page. */
export type AreaDetail = 'street' | 'community';
export const AREA_DETAILS: readonly AreaDetail[] = ['street', 'community'];

/** The questions, by the answer that each fills. */
export type QuestionId = Exclude<keyof DeclarationAnswers, AreaDetail>;

/** One answer to choose. */
export type QuestionOption = { readonly value: string; readonly text: Localised; readonly note?: Localised };

/**
 * One question as it is asked. `choice` takes one option, `choices` at least one; `area` takes one district
 * of the region's list; `day` a civil day up to today; `temperature` tenths of a degree or nothing; `contact` a
 * `ContactDetail` or nothing; `stays` a list of them or nothing.
 */
export type DeclarationQuestion = {
  readonly id: QuestionId;
  readonly kind: 'area' | 'choice' | 'choices' | 'day' | 'temperature' | 'contact' | 'stays';
  readonly optional: boolean;
  readonly text: Localised;
  /** The same asked about somebody else, `{{name}}`, where it differs. */
  readonly textAbout?: Localised;
  readonly hint?: Localised;
  /** Why it is asked. */
  readonly why: Localised;
  /** What each answer does to the colour, true under every rule set of the city. */
  readonly effect: Localised;
  readonly options: readonly QuestionOption[];
};
