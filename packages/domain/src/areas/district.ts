import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';

/** A district of the region, with its code (GB/T 2260) and its population in the 2020 census. */
export type District = { readonly code: string; readonly name: Localised; readonly population: number };

/**
 * The districts of Tianjin, as a declaration offers them when its caller names no others. The same codes
 * as `policy/tianjin/districts.json`, which also has names and populations.
 */
export const DECLARATION_AREAS: readonly string[] = [
  '120101',
  '120102',
  '120103',
  '120104',
  '120105',
  '120106',
  '120110',
  '120111',
  '120112',
  '120113',
  '120114',
  '120115',
  '120116',
  '120117',
  '120118',
  '120119',
];

/** Reads `policy/<region>/districts.json`: every code once, names in both languages. */
export function parseDistricts(json: unknown): Parsed<readonly District[]> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '');
  const districts = reader.array(root?.['districts'], 'districts').map((value, index) => {
    const path = `districts[${index}]`;
    const fields = reader.object(value, path);
    return {
      code: reader.text(fields?.['code'], `${path}.code`, /^[1-9]\d{5}$/),
      name: reader.localised(fields?.['name'], `${path}.name`),
      population: reader.integer(fields?.['population'], `${path}.population`, 0),
    };
  });
  reader.unique(
    districts.map((district) => district.code),
    'districts',
    'code',
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: districts };
}
