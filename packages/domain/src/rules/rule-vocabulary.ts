import { PROVINCE_NAMES } from '../areas/province-names.ts';
import type { Subject, SubjectType, Vocabulary } from '../certlogic/words/vocabulary.ts';
import type { AttributeType } from '../evidence/attribute-type.ts';
import { codeName } from '../evidence/code-names.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import type { Localised } from '../localised.ts';
import type { ExpressionScope } from './check-expression.ts';

const AREA_PARTS: ReadonlyMap<string, Localised> = new Map([
  ['code', { zh: '代码', en: 'code' }],
  ['province', { zh: '所在省份', en: 'province' }],
  ['city', { zh: '所在城市', en: 'city' }],
  ['district', { zh: '所在区县', en: 'district' }],
]);
/** Kept in tenths of a degree and said in degrees. */
const TEMPERATURE = { attribute: 'temperature', name: { zh: '体温', en: 'temperature' } };
const HOME: Localised = { zh: '居住地', en: 'the home area' };

/** The words for what a condition of a rule reads: the attributes of its kinds of evidence, and the home area. */
export function ruleVocabulary(scope: ExpressionScope): Vocabulary {
  return { subject: (path) => subjectAt(path, scope) };
}

function subjectAt(path: string, scope: ExpressionScope): Subject {
  const [root = '', attribute = '', part] = path.split('.');
  const kind = root === 'by' ? scope.by : scope.evidence;
  const schema = root === 'person' || kind === undefined ? undefined : EVIDENCE_KINDS[kind];
  const found =
    schema !== undefined && Object.hasOwn(schema.attributes, attribute)
      ? schema.attributes[attribute]
      : undefined;
  const name = root === 'person' ? HOME : nameOf(attribute, found?.name);
  const whole = scope.by !== undefined && root === 'evidence' ? ofTheRecord(name) : name;
  const literal = (value: string | number) => literalName(value, attribute, part);
  return { words: part === undefined ? whole : partOf(whole, part), type: subjectType(found?.type), literal };
}

function subjectType(type: AttributeType['type'] = 'area'): SubjectType {
  if (type === 'day' || type === 'instant' || type === 'boolean') return type;
  return type === 'codes' ? 'list' : 'other';
}

function nameOf(attribute: string, name: Localised | undefined): Localised {
  const { zh, en } =
    attribute === TEMPERATURE.attribute ? TEMPERATURE.name : (name ?? { zh: attribute, en: attribute });
  return { zh, en: `the ${en}` };
}

/** Where two records meet, the one whose hold may end is called so; the relieving one needs no name. */
function ofTheRecord({ zh, en }: Localised): Localised {
  return { zh: `原记录的${zh}`, en: `${en} of the first record` };
}

function partOf({ zh, en }: Localised, part: string): Localised {
  const name = AREA_PARTS.get(part) ?? { zh: part, en: part };
  return { zh: `${zh}${name.zh}`, en: `the ${name.en} of ${en}` };
}

function literalName(value: string | number, attribute: string, part: string | undefined): Localised | null {
  if (typeof value === 'string')
    return part === 'province' ? provinceName(value) : codeName(attribute, value);
  if (attribute !== TEMPERATURE.attribute) return null;
  const degrees = `${Math.floor(value / 10)}.${value % 10}`;
  return { zh: `${degrees} ℃`, en: `${degrees} °C` };
}

function provinceName(code: string): Localised | null {
  return Object.hasOwn(PROVINCE_NAMES, code) ? (PROVINCE_NAMES[code] ?? null) : null;
}
