import { type Db, insertFailures } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import type { FailedRow } from './take-chunk.ts';

/** Failed rows kept of one batch, with their content: enough to correct, and not a second copy of a broken file. */
export const KEPT_FAILURES = 10_000;

/** Keeps failed rows for the report; what they say is sealed, for they name people. */
export class FailureKeeper {
  readonly #core: Pick<CityCore, 'fieldCipher'>;

  constructor(core: Pick<CityCore, 'fieldCipher'>) {
    this.#core = core;
  }

  /** @param before how many rows of the batch failed before these */
  async keep(db: Db, batchId: string, failed: readonly FailedRow[], before: number): Promise<void> {
    const kept = failed.slice(0, Math.max(0, KEPT_FAILURES - before));
    const rows = kept.map(({ line, problems, cells }) => ({
      line,
      problems,
      rowSealed: this.#core.fieldCipher.seal(JSON.stringify(cells), placeOf(batchId, line)),
    }));
    await insertFailures(db, batchId, rows);
  }

  open(batchId: string, line: number, sealed: Uint8Array): string[] {
    return JSON.parse(this.#core.fieldCipher.open(sealed, placeOf(batchId, line))) as string[];
  }
}

const placeOf = (batchId: string, line: number) => ({
  table: 'batch_failure',
  rowId: `${batchId}/${line}`,
  column: 'row',
});
