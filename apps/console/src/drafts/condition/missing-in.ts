import type { ConditionField } from './condition-fields.ts';
import type { ConditionRow } from './condition-form.ts';
import { splitTexts } from './write-condition.ts';

/** What has not been chosen or typed in a row yet; null: nothing is missing. */
export function missingIn(
  row: ConditionRow,
  fields: readonly ConditionField[],
): 'field' | 'value' | 'other' | null {
  const field = fields.find(({ path }) => path === row.field);
  if (field === undefined) return 'field';
  const { comparison } = row;
  if (comparison === 'given' || comparison === 'not-given') return null;
  const isTime = field.type === 'day' || field.type === 'instant';
  if (isTime || comparison === 'same' || comparison === 'not-same') return row.other === '' ? 'other' : null;
  if (comparison !== 'one-of' && comparison !== 'none-of') return row.value.trim() === '' ? 'value' : null;
  const chosen = field.type === 'text' ? splitTexts(row.value) : row.values;
  return chosen.length === 0 ? 'value' : null;
}
