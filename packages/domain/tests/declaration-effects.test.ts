import { describe, expect, it } from 'vitest';
import {
  type Colour,
  colourAt,
  DECLARATION_QUESTIONS,
  type DeclarationAnswers,
  declarationEvidence,
  type EvidenceRecord,
  type RuleSet,
  SYMPTOM_CODES,
  SYMPTOMS,
  type SymptomCode,
} from '../src/index.ts';
import { CITY_RULE_SETS, rules2020, rules2022 } from './_city-rule-sets.ts';
import { at, D, holdsFor, record, sampled } from './_rule-samples.ts';

const well: DeclarationAnswers = { area: '120101', symptoms: 'no', contact: 'no', travel: 'no' };
const having = (code: SymptomCode): DeclarationAnswers => ({
  ...well,
  symptoms: 'yes',
  symptomCodes: [code],
  sinceDay: D,
});

/** The colour four days after somebody declared this, with what was reported of them since. */
function colourOf(ruleSet: RuleSet, answers: DeclarationAnswers, ...since: EvidenceRecord[]): Colour {
  const { kind, attributes } = declarationEvidence(answers, at(0, 8));
  const declared = record(kind, attributes, { authority: 'self' });
  return colourAt(holdsFor(ruleSet, declared, ...since), at(4));
}
const clearance = record(
  'clinical-clearance',
  { clearedAt: at(2), institution: 'Haitang' },
  { authority: 'clinic' },
);

/** What the questions say of single symptoms: orange, perhaps orange, and of the others nothing. */
const ORANGE: readonly SymptomCode[] = ['fever'];
const PERHAPS: readonly SymptomCode[] = ['dry-cough', 'fatigue'];

describe.each(CITY_RULE_SETS)('what the questions say of the colour is true under %s:', (_name, ruleSet) => {
  it.each(SYMPTOM_CODES)('of %s', (code) => {
    const colour = colourOf(ruleSet, having(code));
    if (ORANGE.includes(code)) expect(colour).toBe('orange');
    else if (PERHAPS.includes(code)) expect(['green', 'orange']).toContain(colour);
    else expect(colour).toBe('green');
    expect(colourOf(ruleSet, having(code), clearance)).toBe('green');
    expect(colourOf(ruleSet, having(code), sampled(at(2)))).toBe('green');
  });

  it('of a temperature of 37.3 degrees, and of less', () => {
    const colours = [372, 373, 374].map((temperature) => colourOf(ruleSet, { ...well, temperature }));
    expect(colours).toEqual(['green', 'orange', 'orange']);
  });

  it('of "not sure", of contact and of travel: nothing', () => {
    for (const answers of [
      well,
      { ...well, symptoms: 'unsure' },
      { ...well, contact: 'yes' },
      { ...well, travel: 'yes' },
    ] as const) {
      expect(colourOf(ruleSet, answers)).toBe('green');
    }
  });
});

it('what the questions leave open is indeed another under other rules', () => {
  for (const code of PERHAPS) {
    expect([rules2020, rules2022].map((ruleSet) => colourOf(ruleSet, having(code)))).toEqual([
      'green',
      'orange',
    ]);
  }
});

it('the questions name every symptom that may change a colour by the name that they ask for it by', () => {
  const effect = DECLARATION_QUESTIONS.find(({ id }) => id === 'symptomCodes')?.effect;
  for (const code of SYMPTOM_CODES) {
    const mayColour = [...ORANGE, ...PERHAPS].includes(code);
    expect(effect?.zh.includes(`“${SYMPTOMS[code].zh}”`), code).toBe(mayColour);
    expect(effect?.en.includes(`“${SYMPTOMS[code].en}”`), code).toBe(mayColour);
  }
});
