import type { CityCore } from '../src/city-core.ts';
import { importFile } from '../src/modules/batches/import-file.ts';
import type { BatchReport, ImportOptions } from '../src/modules/batches/import-report.ts';
import type { Mapping } from '../src/modules/batches/mapping.ts';
import type { CityPolicy } from '../src/services.ts';

/** For tests of something else, whose files are longer than a city lets in on one sender's word. */
export const withWideBounds = (policy: CityPolicy): CityPolicy => ({
  ...policy,
  safeguards: {
    ...policy.safeguards,
    deliveries: { usual: { inBatch: 100_000, inDay: 1_000_000 }, byAuthority: {} },
  },
});

export const HEADER = 'record-id,version,document-type,document-number,name';

/** A file of a source's, as the command line sends it. */
export function deliver(
  core: CityCore,
  file: {
    sourceId?: string;
    kind?: string | null;
    fileName?: string;
    mapping?: Mapping;
    bytes: Uint8Array | string;
  },
  options: ImportOptions = {},
): Promise<BatchReport> {
  const bytes = typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
  return importFile(
    core,
    {
      sourceId: file.sourceId ?? 'health-commission',
      kind: file.kind ?? null,
      fileName: file.fileName ?? 'rows.csv',
      mapping: file.mapping ?? null,
      sentBy: { how: 'command-line', staffId: null, name: 'test' },
      open: async function* () {
        // Small pieces, so that characters and rows are cut in the middle.
        for (let from = 0; from < bytes.length; from += 1_000) yield bytes.subarray(from, from + 1_000);
      },
    },
    options,
  );
}

/** Distinct, well-formed numbers of people born in Heping on 7 March, a thousand for each year from 1950. */
export function documentNumber(order: number): string {
  const year = 1950 + Math.floor(order / 1_000);
  const digits = `120101${year}0307${String(order % 1_000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** Everything that evidence led to, without the times of arrival, in one order. */
export async function stateOf({ db }: Pick<CityCore, 'db'>): Promise<unknown> {
  const evidence = await db`
    select d.hint_last_two, i.document_index, e.source_id, e.record_id, e.version, e.kind, e.attributes, e.withdrawn,
      e.superseded_at is null as counts
    from evidence e join identity_document d on d.person_id = e.person_id
    join document_index i on i.person_id = e.person_id
    order by e.source_id, e.record_id, e.version`;
  const keys = await db`
    select k.source_id, k.record_id, k.version, k.kind, i.document_index
    from evidence_key k join document_index i on i.person_id = k.person_id order by 1, 2`;
  const holds = await db`
    select i.document_index, h.source_id, h.record_id, h.rule_id, h.phase, h.evidence_version, h.colour,
      h.starts_at, h.ends_at
    from hold h join document_index i on i.person_id = h.person_id
    order by 1, 2, 3, 4, 5`;
  const colours = await db`
    select i.document_index, coalesce(c.colour, 'green') as colour, c.next_change_at from document_index i
    left join colour c on c.person_id = i.person_id order by 1`;
  return JSON.parse(JSON.stringify({ evidence, keys, holds, colours }));
}
