import type { ImportProgress } from '@healthcode/server';
import { Presets, SingleBar } from 'cli-progress';

const MEBIBYTE = 1_048_576;
/** Without a terminal a line now and then says that work goes on. */
const LINE_EVERY_MS = 10_000;

/** How far an import has come, on stderr: a bar on a terminal, a line now and then elsewhere. */
export class ImportProgressBar {
  readonly #bar = process.stderr.isTTY
    ? new SingleBar(
        {
          format:
            '{bar} {percentage}%  {value}/{total} MB  {rows} 行 rows  {failed} 未收 failed  {eta_formatted}',
          stream: process.stderr,
          hideCursor: true,
        },
        Presets.shades_classic,
      )
    : null;
  #started = false;
  #saidAt = Date.now();

  show({ bytesRead, bytesTotal, counts }: ImportProgress): void {
    const payload = { rows: counts.rowsRead, failed: counts.rowsFailed };
    const read = megabytes(bytesRead);
    if (this.#bar) {
      if (!this.#started) this.#bar.start(megabytes(bytesTotal), read, payload);
      else this.#bar.update(read, payload);
    } else if (Date.now() - this.#saidAt > LINE_EVERY_MS) {
      this.#saidAt = Date.now();
      console.error(`${read}/${megabytes(bytesTotal)} MB  ${counts.rowsRead} 行 rows`);
    }
    this.#started = true;
  }

  end(): void {
    if (this.#started) this.#bar?.stop();
  }
}

const megabytes = (bytes: number): number => Math.round((bytes / MEBIBYTE) * 10) / 10;
