import type { SymptomCode } from '../evidence/symptom-codes.ts';
import type { Localised } from '../localised.ts';
import type { DayNumber } from '../time/day-number.ts';

/** An answer to a question that many people cannot be sure about. */
export type YesNoUnsure = 'no' | 'yes' | 'unsure';

/** What a person states about themselves, complete. */
export type DeclarationAnswers = {
  /** District code, where the person lives or stays. */
  readonly area: string;
  readonly symptoms: YesNoUnsure;
  /** Present exactly when `symptoms` is yes; at least one. */
  readonly symptomCodes?: readonly SymptomCode[];
  /** First day of the symptoms; present exactly when `symptoms` is yes. */
  readonly sinceDay?: DayNumber;
  /** Tenths of a degree Celsius; absent when not taken. */
  readonly temperature?: number;
  /** Contact with a case or a suspected case in the last 14 days. */
  readonly contact: YesNoUnsure;
  /** Outside the city in the last 14 days. */
  readonly travel: YesNoUnsure;
};

/** The questions, by the answer that each fills. */
export type QuestionId = keyof DeclarationAnswers;

/** One answer to choose. */
export type QuestionOption = { readonly value: string; readonly text: Localised; readonly note?: Localised };

/**
 * One question as it is asked. `choice` takes one option, `choices` at least one; `area` takes one district
 * of the region's list; `day` a civil day up to today; `temperature` tenths of a degree or nothing.
 */
export type DeclarationQuestion = {
  readonly id: QuestionId;
  readonly kind: 'area' | 'choice' | 'choices' | 'day' | 'temperature';
  readonly optional: boolean;
  readonly text: Localised;
  readonly hint?: Localised;
  /** Why it is asked. */
  readonly why: Localised;
  /** What each answer does to the colour, true under every rule set of the city. */
  readonly effect: Localised;
  readonly options: readonly QuestionOption[];
};
