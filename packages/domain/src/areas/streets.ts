import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';

/** A street or town (街道、乡、镇, or what the codes list beside them), by its nine-digit statistical division code. */
export type Street = { readonly code: string; readonly name: Localised };

/** The streets and towns of one district. */
export type DistrictStreets = { readonly code: string; readonly streets: readonly Street[] };

/** Reads `policy/<region>/areas.json`: every code once, each within its district, names in both languages. */
export function parseAreas(json: unknown): Parsed<readonly DistrictStreets[]> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '');
  const areas = reader.array(root?.['areas'], 'areas').map((value, index) => {
    const path = `areas[${index}]`;
    const fields = reader.object(value, path);
    const code = reader.text(fields?.['code'], `${path}.code`, /^[1-9]\d{5}$/);
    const streets = reader.array(fields?.['streets'], `${path}.streets`).map((street, place) => {
      const at = `${path}.streets[${place}]`;
      const given = reader.object(street, at);
      return {
        code: reader.text(given?.['code'], `${at}.code`, new RegExp(`^${code}\\d{3}$`)),
        name: reader.localised(given?.['name'], `${at}.name`),
      };
    });
    return { code, streets };
  });
  const codes = areas.flatMap(({ code, streets }) => [code, ...streets.map((street) => street.code)]);
  reader.unique(codes, 'areas', 'code');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: areas };
}
