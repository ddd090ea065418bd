import { AUTHORITIES, type Authority } from '../evidence/authority.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import type { AlarmBounds, DeliveryBound, Safeguards } from './safeguards.ts';

const COUNTS = [
  'batchReds',
  'referenceReds',
  'officerReds',
  'sourceDayReds',
  'sourceThreeDaysReds',
  'thinReds',
  'lookUpsOfNobody',
] as const satisfies readonly (keyof AlarmBounds)[];

/** What a person declares of themselves has no bound: it colours nobody else. */
const BOUNDED = AUTHORITIES.filter((authority) => authority !== 'self');

/**
 * Reads `policy/<region>/safeguards.json`. Every bound is a whole number from 1 on and every one must be there: a
 * safeguard that is left out would be none.
 */
export function parseSafeguards(json: unknown): Parsed<Safeguards> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['version', 'deliveries', 'alarms']);
  const deliveries = reader.object(root?.['deliveries'], 'deliveries', ['usual', 'byAuthority']);
  const value: Safeguards = {
    version: reader.integer(root?.['version'], 'version', 1),
    deliveries: {
      usual: parseBound(reader, deliveries?.['usual'], 'deliveries.usual'),
      byAuthority: parseExceptions(reader, deliveries?.['byAuthority']),
    },
    alarms: parseAlarms(reader, root?.['alarms']),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function parseExceptions(reader: Reader, json: unknown): Safeguards['deliveries']['byAuthority'] {
  const path = 'deliveries.byAuthority';
  const fields = reader.object(json, path, BOUNDED);
  return Object.fromEntries(
    BOUNDED.filter((authority) => fields !== null && Object.hasOwn(fields, authority)).map(
      (authority): [Authority, DeliveryBound] => [
        authority,
        parseBound(reader, fields?.[authority], `${path}.${authority}`),
      ],
    ),
  );
}

function parseBound(reader: Reader, json: unknown, path: string): DeliveryBound {
  const fields = reader.object(json, path, ['inBatch', 'inDay']);
  const inBatch = reader.integer(fields?.['inBatch'], `${path}.inBatch`, 1);
  return { inBatch, inDay: reader.integer(fields?.['inDay'], `${path}.inDay`, inBatch) };
}

function parseAlarms(reader: Reader, json: unknown): AlarmBounds {
  const fields = reader.object(json, 'alarms', [...COUNTS, 'swing']);
  const swing = reader.object(fields?.['swing'], 'alarms.swing', ['people', 'perMille']);
  const counts = Object.fromEntries(
    COUNTS.map((name) => [name, reader.integer(fields?.[name], `alarms.${name}`, 1)]),
  ) as Record<(typeof COUNTS)[number], number>;
  return {
    ...counts,
    swing: {
      people: reader.integer(swing?.['people'], 'alarms.swing.people', 1),
      perMille: reader.integer(swing?.['perMille'], 'alarms.swing.perMille', 1, 1_000),
    },
  };
}
