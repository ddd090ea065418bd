import type { ImportProgress } from '@healthcode/server';
import { ProgressBar } from './progress-bar.ts';

const MEBIBYTE = 1_048_576;
const megabytes = (bytes: number): number => Math.round((bytes / MEBIBYTE) * 10) / 10;

/** How far an import has come: bytes of the file, rows, failed rows. */
export class ImportProgressBar {
  readonly #bar = new ProgressBar('{value}/{total} MB  {rows} 行 rows  {failed} 未收 failed');

  show({ bytesRead, bytesTotal, counts }: ImportProgress): void {
    const [done, total] = [megabytes(bytesRead), megabytes(bytesTotal)];
    this.#bar.show({
      done,
      total,
      payload: { rows: counts.rowsRead, failed: counts.rowsFailed },
      line: `${done}/${total} MB  ${counts.rowsRead} 行 rows`,
    });
  }

  end(): void {
    this.#bar.end();
  }
}
