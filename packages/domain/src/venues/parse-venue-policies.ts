import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import {
  DECISIONS,
  type EntryAction,
  STATE_ROWS,
  type StateRow,
  TEMPERATURE_COLUMNS,
  type TemperatureColumn,
  TONES,
} from './entry.ts';
import type { VenueBounds } from './venue-choice.ts';
import {
  type CellTable,
  type CellWording,
  type TemperaturePhrases,
  VENUE_POLICY_IDS,
  type VenuePolicies,
  type VenuePolicyId,
  type VenueType,
} from './venue-policies.ts';

const DEFAULT_LIST_AGE_MINUTES = 240;
/** No venue may decide by a status list older than a day (pass-format, verifier step 7). */
const LONGEST_LIST_AGE_MINUTES = 1440;
/** Gates fetch a new list every few minutes: a shorter bound would stop them for nothing. */
const SHORTEST_LIST_AGE_MINUTES = 15;
/** How old the proof of a code may be: as usual, and what gates may allow at most (pass-format, verifier step 5). */
const DEFAULT_PROOF_AGE_SECONDS = 30;
const LONGEST_PROOF_AGE_SECONDS = 60;
const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Reads `policy/<region>/venues.json`. Promises a wording in both languages for every policy, state and
 * temperature. In the file a row of the table may be one wording for all three temperatures.
 */
export function parseVenuePolicies(json: unknown): Parsed<VenuePolicies> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['policies', 'venueTypes', 'temperatures', 'wordings', 'cells']);
  const policies = reader.object(root?.['policies'], 'policies', VENUE_POLICY_IDS);
  const wordings = parseWordings(reader, root?.['wordings']);
  const value: VenuePolicies = {
    policies: forEach(VENUE_POLICY_IDS, (id) => {
      const fields = reader.object(policies?.[id], `policies.${id}`, ['name']);
      return { name: reader.localised(fields?.['name'], `policies.${id}.name`) };
    }),
    venueTypes: parseVenueTypes(reader, root?.['venueTypes']),
    temperatures: parseTemperatures(reader, root?.['temperatures']),
    wordings,
    cells: parseCells(reader, root?.['cells'], Object.keys(wordings)),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function parseVenueTypes(reader: Reader, json: unknown): VenueType[] {
  const types = reader.array(json, 'venueTypes').map((value, index) => {
    const path = `venueTypes[${index}]`;
    const fields = reader.object(value, path, [
      'id',
      'name',
      'policy',
      'stateNormal',
      'temperatureElsewhere',
      'statusListMaxAgeMinutes',
      'proofMaxAgeSeconds',
      'bounds',
    ]);
    const maxAge = fields?.['statusListMaxAgeMinutes'] ?? DEFAULT_LIST_AGE_MINUTES;
    return {
      id: reader.text(fields?.['id'], `${path}.id`, ID),
      name: reader.localised(fields?.['name'], `${path}.name`),
      policy: reader.oneOf(fields?.['policy'], `${path}.policy`, VENUE_POLICY_IDS),
      stateNormal: reader.boolean(fields?.['stateNormal'] ?? false, `${path}.stateNormal`),
      temperatureElsewhere: reader.boolean(
        fields?.['temperatureElsewhere'] ?? false,
        `${path}.temperatureElsewhere`,
      ),
      statusListMaxAgeMinutes: reader.integer(
        maxAge,
        `${path}.statusListMaxAgeMinutes`,
        1,
        LONGEST_LIST_AGE_MINUTES,
      ),
      proofMaxAgeSeconds: reader.integer(
        fields?.['proofMaxAgeSeconds'] ?? DEFAULT_PROOF_AGE_SECONDS,
        `${path}.proofMaxAgeSeconds`,
        DEFAULT_PROOF_AGE_SECONDS,
        LONGEST_PROOF_AGE_SECONDS,
      ),
      bounds: parseBounds(reader, fields?.['bounds'] ?? {}, `${path}.bounds`),
    };
  });
  reader.unique(
    types.map((type) => type.id),
    'venueTypes',
    'id',
  );
  return types;
}

/** Each is the strictest that a venue may be; a type without bounds lets its venues choose nothing. */
function parseBounds(reader: Reader, json: unknown, path: string): VenueBounds {
  const fields = reader.object(json, path, ['temperature', 'policy', 'statusListMaxAgeMinutes']);
  const { temperature, policy, statusListMaxAgeMinutes: age } = fields ?? {};
  return {
    ...(temperature === undefined
      ? {}
      : { temperature: reader.oneOf(temperature, `${path}.temperature`, ['measured'] as const) }),
    ...(policy === undefined
      ? {}
      : { policy: reader.oneOf(policy, `${path}.policy`, ['required'] as const) }),
    ...(age === undefined
      ? {}
      : {
          statusListMaxAgeMinutes: reader.integer(
            age,
            `${path}.statusListMaxAgeMinutes`,
            SHORTEST_LIST_AGE_MINUTES,
            LONGEST_LIST_AGE_MINUTES,
          ),
        }),
  };
}

function parseTemperatures(reader: Reader, json: unknown): TemperaturePhrases {
  const names = [
    'measured-normal',
    'measured-high',
    'stated-normal',
    'stated-high',
    'not-measured',
    'taken-elsewhere',
  ] as const;
  const fields = reader.object(json, 'temperatures', names);
  return forEach(names, (name) => reader.localised(fields?.[name], `temperatures.${name}`));
}

function parseWordings(reader: Reader, json: unknown): Record<string, CellWording> {
  const wordings = reader.object(json, 'wordings') ?? {};
  const ids = Object.keys(wordings).filter((id) => !id.startsWith('$'));
  return forEach(ids, (id) => {
    const path = `wordings.${id}`;
    const fields = reader.object(wordings[id], path, ['decision', 'word', 'tone', 'found', 'actions']);
    return {
      decision: reader.oneOf(fields?.['decision'], `${path}.decision`, DECISIONS),
      word: reader.localised(fields?.['word'], `${path}.word`),
      tone: reader.oneOf(fields?.['tone'], `${path}.tone`, TONES),
      found: reader.localised(fields?.['found'], `${path}.found`),
      actions: reader
        .array(fields?.['actions'], `${path}.actions`)
        .map((action, index) => parseAction(reader, action, `${path}.actions[${index}]`)),
    };
  });
}

function parseAction(reader: Reader, json: unknown, path: string): EntryAction {
  const fields = reader.object(json, path, ['title', 'detail']);
  const title = reader.localised(fields?.['title'], `${path}.title`);
  if (fields?.['detail'] === undefined) return { title };
  return { title, detail: reader.localised(fields['detail'], `${path}.detail`) };
}

function parseCells(reader: Reader, json: unknown, wordings: readonly string[]): CellTable {
  const table = reader.object(json, 'cells', VENUE_POLICY_IDS);
  return forEach(VENUE_POLICY_IDS, (policy: VenuePolicyId) => {
    const rows = reader.object(table?.[policy], `cells.${policy}`, STATE_ROWS);
    return forEach(STATE_ROWS, (row: StateRow) => {
      const path = `cells.${policy}.${row}`;
      const given = rows?.[row];
      const columns = typeof given === 'string' ? null : reader.object(given, path, TEMPERATURE_COLUMNS);
      return forEach(TEMPERATURE_COLUMNS, (column: TemperatureColumn) =>
        typeof given === 'string'
          ? reader.oneOf(given, path, wordings)
          : reader.oneOf(columns?.[column], `${path}.${column}`, wordings),
      );
    });
  });
}

function forEach<Key extends string, Value>(
  keys: readonly Key[],
  read: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<Key, Value>;
}
