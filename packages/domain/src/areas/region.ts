import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';

/** Indexes of a region's daily status list, by mode: powers of four, fixed before the first pass. */
export type ListCapacity = { readonly demo: number; readonly city: number };

/** The region that this service issues passes for. */
export type OwnRegion = {
  /** ISO 3166-2, the issuer named in passes. */
  readonly iss: string;
  readonly name: Localised;
  readonly utcOffsetMinutes: number;
  readonly capacity: ListCapacity;
};

/** A region whose passes count here, fully or for reference. */
export type RecognisedRegion = {
  readonly iss: string;
  readonly name: Localised;
  readonly utcOffsetMinutes: number;
  readonly standing: 'equal' | 'reference';
};

/** Our region and those that we recognise (R37, R38). */
export type Regions = { readonly own: OwnRegion; readonly recognised: readonly RecognisedRegion[] };

const ISS = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
const FARTHEST_OFFSET_MINUTES = 14 * 60;

/** Reads `policy/<region>/regions.json`: capacities that are powers of four, issuers that occur once. */
export function parseRegions(json: unknown): Parsed<Regions> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['own', 'recognised']);
  const own = reader.object(root?.['own'], 'own', ['iss', 'name', 'utcOffsetMinutes', 'capacity']);
  const capacity = reader.object(own?.['capacity'], 'own.capacity', ['demo', 'city']);
  const value: Regions = {
    own: {
      ...parseBasics(reader, own, 'own'),
      capacity: {
        demo: parseCapacity(reader, capacity?.['demo'], 'own.capacity.demo'),
        city: parseCapacity(reader, capacity?.['city'], 'own.capacity.city'),
      },
    },
    recognised: reader.array(root?.['recognised'], 'recognised').map((region, index) => {
      const path = `recognised[${index}]`;
      const fields = reader.object(region, path, ['iss', 'name', 'utcOffsetMinutes', 'standing']);
      const standing = reader.oneOf(fields?.['standing'], `${path}.standing`, [
        'equal',
        'reference',
      ] as const);
      return { ...parseBasics(reader, fields, path), standing };
    }),
  };
  reader.unique(
    value.recognised.map((region) => region.iss),
    'recognised',
    'iss',
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function parseBasics(reader: Reader, fields: { readonly [name: string]: unknown } | null, path: string) {
  return {
    iss: reader.text(fields?.['iss'], `${path}.iss`, ISS),
    name: reader.localised(fields?.['name'], `${path}.name`),
    utcOffsetMinutes: reader.integer(
      fields?.['utcOffsetMinutes'],
      `${path}.utcOffsetMinutes`,
      -FARTHEST_OFFSET_MINUTES,
      FARTHEST_OFFSET_MINUTES,
    ),
  };
}

function parseCapacity(reader: Reader, value: unknown, path: string): number {
  const capacity = reader.integer(value, path, 4);
  const exponent = Math.log2(capacity);
  if (!Number.isInteger(exponent) || exponent % 2 !== 0) {
    reader.report(path, 'not-a-power-of-four', {
      zh: '容量应是 4 的幂。',
      en: 'A capacity is a power of four.',
    });
  }
  return capacity;
}
