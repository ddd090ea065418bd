import type { CityReply, Language } from '@healthcode/contracts/client';
import { type DeclarationQuestion, SYMPTOMS, type SymptomCode } from '@healthcode/domain';
import { formatCivilDay } from '@healthcode/ui';
import { formatTemperature } from './temperature.ts';

interface Wording {
  readonly language: Language;
  readonly districts: CityReply['districts'];
  /** For a question left empty. */
  readonly none: string;
}

const symptomNames = (codes: readonly string[], language: Language): string =>
  codes
    .map((code) => (code in SYMPTOMS ? SYMPTOMS[code as SymptomCode][language] : code))
    .join(language === 'zh' ? '、' : ', ');

/** An answer in words, as on the page to check and in the history. */
export function answerText(question: DeclarationQuestion, answer: unknown, wording: Wording): string {
  const { language, districts, none } = wording;
  if (answer === undefined || answer === null) return none;
  switch (question.kind) {
    case 'area':
      return districts.find(({ code }) => code === answer)?.name[language] ?? String(answer);
    case 'choices':
      return Array.isArray(answer) ? symptomNames(answer.map(String), language) : none;
    case 'day':
      return formatCivilDay(Number(answer), language);
    case 'temperature':
      return `${formatTemperature(Number(answer))} ℃`;
    case 'choice':
      return question.options.find(({ value }) => value === answer)?.text[language] ?? String(answer);
  }
}
