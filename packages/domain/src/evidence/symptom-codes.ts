import type { Localised } from '../localised.ts';

/** A symptom. WS 363.6-2011 has the standard's table, which is not public: the list is ours. */
export type SymptomCode =
  | 'fever'
  | 'dry-cough'
  | 'fatigue'
  | 'sore-throat'
  | 'muscle-pain'
  | 'headache'
  | 'breathlessness'
  | 'chest-tightness'
  | 'nausea'
  | 'diarrhoea'
  | 'conjunctivitis'
  | 'other';

/** Every symptom's name, in the order in which people are asked. */
export const SYMPTOMS: Readonly<Record<SymptomCode, Localised>> = {
  fever: { zh: '发热', en: 'Fever' },
  'dry-cough': { zh: '干咳', en: 'Dry cough' },
  fatigue: { zh: '没力气', en: 'Fatigue' },
  'sore-throat': { zh: '咽喉痛', en: 'Sore throat' },
  'muscle-pain': { zh: '肌肉酸痛', en: 'Muscle pain' },
  headache: { zh: '头痛', en: 'Headache' },
  breathlessness: { zh: '气促', en: 'Shortness of breath' },
  'chest-tightness': { zh: '胸闷', en: 'Tightness of the chest' },
  nausea: { zh: '恶心或呕吐', en: 'Nausea or vomiting' },
  diarrhoea: { zh: '腹泻', en: 'Diarrhoea' },
  conjunctivitis: { zh: '结膜炎', en: 'Conjunctivitis' },
  other: { zh: '其他不适', en: 'Something else' },
};

/** All symptom codes, in the order in which people are asked. */
export const SYMPTOM_CODES: readonly SymptomCode[] = Object.keys(SYMPTOMS) as SymptomCode[];
