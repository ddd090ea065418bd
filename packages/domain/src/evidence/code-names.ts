import type { Localised } from '../localised.ts';
import { SYMPTOMS } from './symptom-codes.ts';

type Names = { readonly [code: string]: Localised };

/** Where isolation is, the same list for contacts and orders. */
const PLACES: Names = { home: { zh: '居家', en: 'home' }, central: { zh: '集中', en: 'central' } };

/** Value lists by attribute: an attribute of one name has one list, whatever the kind of evidence. */
const NAMES: { readonly [attribute: string]: Names } = {
  classification: {
    confirmed: { zh: '确诊', en: 'confirmed' },
    suspected: { zh: '疑似', en: 'suspected' },
    asymptomatic: { zh: '无症状', en: 'asymptomatic' },
    excluded: { zh: '已排除', en: 'excluded' },
  },
  place: PLACES,
  level: {
    'time-space': { zh: '同一时间同一地点', en: 'same time and place' },
    'key-place': { zh: '重点场所', en: 'key place' },
    potential: { zh: '潜在接触', en: 'potential contact' },
  },
  risk: {
    low: { zh: '低', en: 'low' },
    medium: { zh: '中', en: 'medium' },
    high: { zh: '高', en: 'high' },
  },
  groundKind: {
    case: { zh: '病例', en: 'case' },
    event: { zh: '事件', en: 'event' },
    arrival: { zh: '入境', en: 'arrival' },
  },
  what: {
    test: { zh: '检测', en: 'test' },
    registration: { zh: '登记', en: 'registration' },
    'temperature-report': { zh: '报告体温', en: 'temperature report' },
  },
  method: {
    'nucleic-acid': { zh: '核酸', en: 'nucleic acid' },
    antigen: { zh: '抗原', en: 'antigen' },
    antibody: { zh: '抗体', en: 'antibody' },
  },
  result: {
    negative: { zh: '阴性', en: 'negative' },
    positive: { zh: '阳性', en: 'positive' },
  },
  codes: Object.fromEntries(
    Object.entries(SYMPTOMS).map(([code, { zh, en }]) => [code, { zh, en: en.toLowerCase() }]),
  ),
};

/** What a code of this attribute is called inside a sentence, or null for a value that is no known code. */
export function codeName(attribute: string, code: string): Localised | null {
  const names = Object.hasOwn(NAMES, attribute) ? NAMES[attribute] : undefined;
  return names !== undefined && Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}
