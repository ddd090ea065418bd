import type { CityReply, Language } from '@healthcode/contracts/client';
import {
  ABROAD,
  type ContactDetail,
  type DeclarationQuestion,
  PROVINCE_NAMES,
  type Stay,
  SYMPTOMS,
  type SymptomCode,
} from '@healthcode/domain';
import { formatCivilDay } from '@healthcode/ui';
import { formatTemperature } from './temperature.ts';
import type { T } from './words.ts';

interface Wording {
  readonly language: Language;
  readonly districts: CityReply['districts'];
  /** For a question left empty. */
  readonly none: string;
  /** The room's own words. */
  readonly t: T;
}

const symptomNames = (codes: readonly string[], language: Language): string =>
  codes
    .map((code) => (code in SYMPTOMS ? SYMPTOMS[code as SymptomCode][language] : code))
    .join(language === 'zh' ? '、' : ', ');

function contactText(
  question: DeclarationQuestion,
  { day, kind }: ContactDetail,
  language: Language,
): string {
  const how = question.options.find(({ value }) => value === kind)?.text[language] ?? kind;
  const when = day === undefined ? undefined : formatCivilDay(day, language);
  return [when, how].filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ');
}

function stayText({ place, fromDay, toDay }: Stay, { language, t }: Wording): string {
  const name = place === ABROAD ? t('abroad') : (PROVINCE_NAMES[place]?.[language] ?? place);
  const [from, to] = [formatCivilDay(fromDay, language), formatCivilDay(toDay, language)];
  return t(from === to ? 'stayLineDay' : 'stayLine', { place: name, from, to });
}

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
    case 'contact':
      return contactText(question, answer as ContactDetail, language);
    case 'stays':
      return (answer as readonly Stay[])
        .map((stay) => stayText(stay, wording))
        .join(language === 'zh' ? '；' : '; ');
    case 'choice':
      return question.options.find(({ value }) => value === answer)?.text[language] ?? String(answer);
  }
}
