import type { ExpressionScope } from '@healthcode/domain';
import { CheckGroup, SelectField, TextField } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { type ConditionField, comparableWith, guarded } from './condition-fields.ts';
import type { ConditionRow } from './condition-form.ts';
import { useFieldNames } from './use-field-names.ts';

interface ConditionValueProps {
  readonly row: ConditionRow;
  readonly fields: readonly ConditionField[];
  readonly scope: ExpressionScope;
  readonly onChange: (row: ConditionRow) => void;
  readonly id: string;
  readonly field: ConditionField;
  readonly error: string | undefined;
}

/** What a row's field is compared with: chosen, ticked, typed, or another field. */
export function ConditionValue({ id, row, field, fields, scope, error, onChange }: ConditionValueProps) {
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
function OtherField({ id, row, field, fields, scope, error, onChange }: ConditionValueProps) {
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
