import type { ExpressionScope } from '@healthcode/domain';
import { CheckGroup, Icon, SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { fieldId, problemAt } from '../form/problem-places.ts';
import { type ConditionField, comparableWith, comparisonsFor, guarded } from './condition-fields.ts';
import { type ConditionRow, EMPTY_ROW } from './condition-form.ts';
import { missingIn } from './missing-in.ts';
import { useFieldNames } from './use-field-names.ts';

export interface RowProps {
  readonly row: ConditionRow;
  readonly number: number;
  readonly scope: ExpressionScope;
  readonly fields: readonly ConditionField[];
  /** Of the row's expression. */
  readonly path: string;
  /** null: away with it. */
  readonly onChange: (row: ConditionRow | null) => void;
}

/** One row: what is looked at, how it is compared, and with what. */
export function ConditionRowFields({ row, number, scope, fields, path, onChange }: RowProps) {
  const t = useT();
  const names = useFieldNames(scope);
  const error = useRowError(row, path, fields);
  const id = fieldId(path);
  const field = fields.find((known) => known.path === row.field);
  const comparisons = field ? usableComparisons(field, fields) : [];
  const isMissing = error?.missing;

  const chooseField = (chosen: string) => {
    const next = fields.find((known) => known.path === chosen);
    if (next === undefined) return;
    const comparison =
      next.type === field?.type ? row.comparison : (usableComparisons(next, fields)[0] ?? 'given');
    onChange(guarded({ ...EMPTY_ROW, field: chosen, comparison }, fields));
  };
  return (
    <fieldset className="console-condition__row" data-long={scope.by !== undefined || undefined}>
      <legend>{t('condition.row', { number })}</legend>
      <SelectField
        id={isMissing === 'field' || isMissing === undefined ? id : `${id}-field`}
        label={t('condition.field')}
        error={isMissing === 'field' ? error?.message : undefined}
        options={fields.map((known) => ({ value: known.path, label: names.fieldName(known) }))}
        value={field ? row.field : null}
        onChange={chooseField}
      />
      {field && (
        <SelectField
          id={`${id}-comparison`}
          label={t('condition.comparison')}
          options={comparisons.map((value) => ({ value, label: names.comparisonName(field, value) }))}
          value={comparisons.includes(row.comparison) ? row.comparison : null}
          onChange={(comparison) => onChange(guarded({ ...row, comparison }, fields))}
        />
      )}
      {field && (
        <RowValue
          id={isMissing === 'value' || isMissing === 'other' ? id : `${id}-value`}
          row={row}
          field={field}
          fields={fields}
          scope={scope}
          error={isMissing === 'field' ? undefined : error?.message}
          onChange={onChange}
        />
      )}
      <button
        type="button"
        className="hc-icon-button"
        aria-label={t('condition.removeRow', { number })}
        onClick={() => onChange(null)}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}

/** Without another field to compare with, there is no "same as" and no order of days. */
const usableComparisons = (field: ConditionField, fields: readonly ConditionField[]) => {
  const isTime = field.type === 'day' || field.type === 'instant';
  const hasOther = comparableWith(field, fields).length > 0;
  return comparisonsFor(field).filter(
    (comparison) => hasOther || comparison.includes('given') || !(isTime || comparison.includes('same')),
  );
};

/** What is missing in the row, or what the check of the rules says of it; nothing before somebody has been there. */
function useRowError(row: ConditionRow, path: string, fields: readonly ConditionField[]) {
  const t = useT();
  const { language } = usePreferences();
  const { problems, isTold } = useEditor();
  const problem = problemAt(problems, path, true);
  if (problem === undefined || !(isTold(path) || isTold(problem.path))) return null;
  const missing = missingIn(row, fields);
  return missing === null
    ? { message: problem.message[language] }
    : { missing, message: t(`condition.missing.${missing}`) };
}

interface ValueProps extends Pick<RowProps, 'row' | 'fields' | 'scope' | 'onChange'> {
  readonly id: string;
  readonly field: ConditionField;
  readonly error: string | undefined;
}

function RowValue({ id, row, field, fields, scope, error, onChange }: ValueProps) {
  const t = useT();
  const { valuesOf } = useFieldNames(scope);
  const { comparison } = row;
  const isTime = field.type === 'day' || field.type === 'instant';
  if (comparison === 'given' || comparison === 'not-given') return null;
  if (isTime || comparison === 'same' || comparison === 'not-same')
    return <OtherField {...{ id, row, field, fields, scope, error, onChange }} />;
  const values = valuesOf(field);
  const isSeveral = comparison === 'one-of' || comparison === 'none-of';
  if (values.length > 0 && isSeveral) {
    return (
      <div className="console-checks-small">
        <CheckGroup
          id={id}
          label={t('condition.values')}
          error={error}
          options={values}
          values={row.values}
          onChange={(chosen) => onChange({ ...row, values: chosen })}
        />
      </div>
    );
  }
  if (values.length > 0) {
    return (
      <SelectField
        id={id}
        label={t('condition.value')}
        error={error}
        options={values}
        value={values.some(({ value }) => value === row.value) ? row.value : null}
        onChange={(value) => onChange({ ...row, value })}
      />
    );
  }
  const isNumber = field.type === 'number' || field.type === 'tenths';
  return (
    <TextField
      id={id}
      label={t(isSeveral ? 'condition.texts' : 'condition.value')}
      hint={field.part === null ? undefined : t('condition.areaHint')}
      error={error}
      value={row.value}
      onChange={(value) => onChange({ ...row, value })}
      inputMode={isNumber ? 'decimal' : undefined}
      unit={field.type === 'tenths' ? t('condition.degrees') : undefined}
      autoComplete="off"
    />
  );
}

/** Another field, and for days how many after it. */
function OtherField({ id, row, field, fields, scope, error, onChange }: ValueProps) {
  const t = useT();
  const { fieldName } = useFieldNames(scope);
  const others = comparableWith(field, fields);
  const isTime = field.type === 'day' || field.type === 'instant';
  return (
    <div className="console-condition__other-field">
      <SelectField
        id={id}
        label={t(isTime ? 'condition.other' : 'condition.otherText')}
        error={error}
        options={others.map((other) => ({ value: other.path, label: fieldName(other) }))}
        value={others.some(({ path }) => path === row.other) ? row.other : null}
        onChange={(other) => onChange(guarded({ ...row, other }, fields))}
      />
      {field.type === 'day' && (
        <TextField
          id={`${id}-days`}
          label={t('condition.days')}
          value={row.days}
          onChange={(days) => onChange({ ...row, days })}
          inputMode="numeric"
          autoComplete="off"
          chars={5}
          unit={t('ruleForm.days')}
        />
      )}
    </div>
  );
}
