import {
  codeName,
  EVIDENCE_KINDS,
  type ExpressionScope,
  type Localised,
  PROVINCE_NAMES,
} from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import type { ConditionField } from './condition-fields.ts';
import type { Comparison } from './condition-form.ts';

/** What a condition's fields, comparisons and values are called in the reader's language. */
export function useFieldNames(scope: ExpressionScope) {
  const t = useT();
  const { language } = usePreferences();

  const attributeName = ({ root, attribute, type }: ConditionField): string => {
    if (root === 'person') return t('condition.home');
    if (type === 'tenths') return t('condition.temperature');
    const kind = root === 'by' ? (scope.by ?? scope.evidence) : scope.evidence;
    return EVIDENCE_KINDS[kind].attributes[attribute]?.name[language] ?? attribute;
  };

  const fieldName = (field: ConditionField): string => {
    const own = attributeName(field);
    const name = field.part === null ? own : `${own} · ${t(`condition.parts.${field.part}`)}`;
    if (scope.by === undefined || field.root === 'person') return name;
    return t(field.root === 'by' ? 'condition.ofBy' : 'condition.ofFirst', { name });
  };

  const comparisonName = (field: ConditionField, comparison: Comparison): string => {
    const isTime = field.type === 'day' || field.type === 'instant';
    if (isTime && isTimeComparison(comparison)) return t(`condition.times.${comparison}`);
    return t(`condition.comparisons.${comparison}`);
  };

  /** The values to choose from; empty where the value is typed. */
  const valuesOf = (field: ConditionField): { value: string; label: string }[] => {
    const say = (name: Localised | null | undefined, code: string) => name?.[language] ?? code;
    if (field.type === 'province')
      return Object.entries(PROVINCE_NAMES).map(([value, name]) => ({ value, label: name[language] }));
    return field.codes.map((value) => ({ value, label: say(codeName(field.attribute, value), value) }));
  };

  return { fieldName, comparisonName, valuesOf };
}

const TIMES = ['<', '<=', '>', '>=', 'same', 'not-same'] as const;
const isTimeComparison = (comparison: Comparison): comparison is (typeof TIMES)[number] =>
  TIMES.some((known) => known === comparison);
