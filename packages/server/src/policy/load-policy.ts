import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FieldProblem,
  type Parsed,
  parseAppealPolicy,
  parseAreas,
  parseConsents,
  parseDistricts,
  parseRegions,
  parseRetention,
  parseRuleSet,
  parseSafeguards,
  parseSources,
  parseVenuePolicies,
} from '@healthcode/domain';
import type { CityPolicy } from '../services.ts';

/** A file of `policy/` that is not as it must be; the message says which and where. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

function readJson(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new PolicyError(`${file}: ${(cause as Error).message}`, { cause });
  }
}

function valid<T>(file: string, parsed: Parsed<T, FieldProblem>): T {
  if (parsed.ok) return parsed.value;
  const places = parsed.problems.map(({ path, code }) => `${path} (${code})`).join(', ');
  throw new PolicyError(`${file}: ${places}`);
}

const FIRST_RULES_FILE = 'rules-2020.json';

/** Reads and checks everything the city has decided. Throws a `PolicyError` at the first file that is not right. */
export function loadPolicy(folder: string, mode: 'demo' | 'production'): CityPolicy {
  const read = <T>(file: string, parse: (json: unknown) => Parsed<T, FieldProblem>): T =>
    valid(file, parse(readJson(folder, file)));
  const { own } = read('regions.json', parseRegions);
  const service = readJson(folder, 'service.json') as Pick<CityPolicy, 'hotline' | 'consent' | 'signedOff'>;
  return {
    iss: own.iss,
    name: own.name,
    utcOffsetMinutes: own.utcOffsetMinutes,
    capacity: mode === 'demo' ? own.capacity.demo : own.capacity.city,
    districts: read('districts.json', parseDistricts),
    areas: read('areas.json', parseAreas),
    venuePolicies: read('venues.json', parseVenuePolicies),
    venuePoliciesFile: readJson(folder, 'venues.json'),
    firstRuleSet: read(FIRST_RULES_FILE, parseRuleSet),
    firstRuleSetFile: readJson(folder, FIRST_RULES_FILE),
    sources: read('sources.json', parseSources),
    safeguards: read('safeguards.json', parseSafeguards),
    appeals: read('appeals.json', parseAppealPolicy),
    consents: read('consents.json', (json) => parseConsents(json, service.consent)),
    retention: read('retention.json', parseRetention),
    ...service,
  };
}
