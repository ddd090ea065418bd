import { type Db, deleteBatchParts, findBatchPart, insertBatchPart } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

/** Bytes of a file to one sealed row. */
const PART_BYTES = 262_144;

const placeOf = (batchId: string, part: number) => ({
  table: 'batch_part',
  rowId: `${batchId}/${part}`,
  column: 'bytes',
});

/** Keeps uploaded files until they have been gone through: sealed, for they name people. */
export class UploadStore {
  readonly #core: Pick<CityCore, 'db' | 'fieldCipher'>;

  constructor(core: Pick<CityCore, 'db' | 'fieldCipher'>) {
    this.#core = core;
  }

  /** Stores the bytes as they come; `onBytes` sees each piece first, and may refuse by throwing. */
  async write(
    batchId: string,
    bytes: AsyncIterable<Uint8Array>,
    onBytes: (piece: Uint8Array) => void,
  ): Promise<void> {
    let part = 0;
    let held: Uint8Array[] = [];
    let length = 0;
    const flush = async () => {
      const sealed = this.#core.fieldCipher.seal(
        Buffer.concat(held).toString('base64'),
        placeOf(batchId, part),
      );
      await insertBatchPart(this.#core.db, batchId, part, sealed);
      part += 1;
      held = [];
      length = 0;
    };
    for await (const piece of bytes) {
      onBytes(piece);
      held.push(piece);
      length += piece.length;
      if (length >= PART_BYTES) await flush();
    }
    if (length > 0) await flush();
  }

  async *read(batchId: string): AsyncGenerator<Uint8Array> {
    for (let part = 0; ; part += 1) {
      const sealed = await findBatchPart(this.#core.db, batchId, part);
      if (sealed === null) return;
      yield Buffer.from(this.#core.fieldCipher.open(sealed, placeOf(batchId, part)), 'base64');
    }
  }

  remove(db: Db, batchId: string): Promise<void> {
    return deleteBatchParts(db, batchId);
  }
}
