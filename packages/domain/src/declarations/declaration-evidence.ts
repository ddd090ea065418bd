import type { EvidenceAttributes } from '../evidence/evidence.ts';
import { SYMPTOM_CODES } from '../evidence/symptom-codes.ts';
import type { InstantMs } from '../time/day-number.ts';
import { FEVER_TENTHS } from '../venues/temperature.ts';
import type { DeclarationAnswers } from './declaration.ts';

/**
 * What a declaration says, as evidence of the source `self`: the symptoms, with fever among them when a
 * temperature of 37.3 °C or more is declared. "Not sure" is no symptom. Contact and travel are kept with
 * the declaration and are not evidence: those facts come from authorities that checked them.
 *
 * Every declaration is a new record, never a new version of the last one. A person therefore cannot lower
 * by a second declaration what a first one raised: only the exits that the rule names do.
 */
export function declarationEvidence(
  answers: DeclarationAnswers,
  submittedAt: InstantMs,
): { readonly kind: 'symptom'; readonly attributes: EvidenceAttributes } {
  const declared = new Set(answers.symptoms === 'yes' ? answers.symptomCodes : []);
  const { temperature, sinceDay } = answers;
  if (temperature !== undefined && temperature >= FEVER_TENTHS) declared.add('fever');
  return {
    kind: 'symptom',
    attributes: {
      codes: SYMPTOM_CODES.filter((code) => declared.has(code)),
      ...(temperature === undefined ? {} : { temperature }),
      ...(sinceDay === undefined ? {} : { sinceDay }),
      reportedAt: submittedAt,
    },
  };
}
