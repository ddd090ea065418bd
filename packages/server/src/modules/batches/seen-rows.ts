import { createHash } from 'node:crypto';
import { columnOfAttribute, EVIDENCE_KINDS } from '@healthcode/domain';
import type { FileHeader } from './file-header.ts';
import type { FileRow } from './read-row.ts';
import type { ChunkResult, FailedRow } from './take-chunk.ts';

interface Fresh {
  /** Rows whose record and version no earlier chunk of this file had. */
  readonly rows: readonly FileRow[];
  readonly repeated: number;
  readonly conflicting: readonly FailedRow[];
}

/**
 * A check rolls every chunk back, so the database does not know what earlier chunks of the same file held. This
 * does: record and version with a digest of the content.
 */
export class SeenRows {
  readonly #digests = new Map<string, string>();

  filter(rows: readonly FileRow[], header: FileHeader): Fresh {
    const fresh: FileRow[] = [];
    const added = new Map<string, string>();
    const conflicting: FailedRow[] = [];
    let repeated = 0;
    for (const row of rows) {
      const name = 'row' in row ? nameOf(row.row) : null;
      const before = name === null ? undefined : this.#digests.get(name);
      if (before === undefined) {
        fresh.push(row);
        if (name !== null && !added.has(name)) added.set(name, digestOf(row.cells, header));
      } else if (before === digestOf(row.cells, header)) repeated += 1;
      else conflicting.push(conflict(row));
    }
    for (const [name, digest] of added) this.#digests.set(name, digest);
    return { rows: fresh, repeated, conflicting };
  }

  addTo({ counts, failed }: ChunkResult, { repeated, conflicting }: Fresh): ChunkResult {
    return {
      failed: [...failed, ...conflicting].sort((left, right) => left.line - right.line),
      counts: {
        ...counts,
        rowsRead: counts.rowsRead + repeated + conflicting.length,
        rowsRepeated: counts.rowsRepeated + repeated,
        rowsFailed: counts.rowsFailed + conflicting.length,
      },
    };
  }
}

const nameOf = ({ recordId, version }: { recordId: string; version: number }) => `${recordId} ${version}`;

const CONTENT = ['document-type', 'document-number', 'document-country', 'withdrawn'];

function digestOf(cells: readonly string[], header: FileHeader): string {
  const attributes = Object.keys(EVIDENCE_KINDS[header.kind].attributes).map(columnOfAttribute);
  const content = [...CONTENT, ...attributes].map((column) => header.cell(cells, column).trim());
  return createHash('sha256').update(JSON.stringify(content)).digest('base64').slice(0, 16);
}

function conflict({ line, cells }: FileRow): FailedRow {
  const message = {
    zh: '同一编号、同一版本已有不同内容。更正请用更高的版本号。',
    en: 'This record and version already exist with other content. To correct it, use a higher version.',
  };
  return { line, cells, problems: [{ column: 'version', code: 'version-conflict', message }] };
}
