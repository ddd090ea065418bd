import { closeSync, openSync, writeFileSync } from 'node:fs';
import { type Sentence, StartRefused } from '../terminal.ts';

/** Where `--failed` writes. It may run out of room while rows are taken: that stops no import. */
export class FailedRowsFile {
  readonly #path: string;
  readonly #handle: number;
  #problem: string | null = null;

  /** Throws `StartRefused` where the file cannot be made. */
  constructor(path: string) {
    this.#path = path;
    try {
      this.#handle = openSync(path, 'w');
    } catch (error) {
      throw new StartRefused(cannotWrite(path, reasonOf(error)));
    }
  }

  write(text: string): void {
    if (this.#problem !== null) return;
    try {
      writeFileSync(this.#handle, text);
    } catch (error) {
      this.#problem = reasonOf(error);
    }
  }

  /** @returns what is to be said when not everything could be written */
  close(): Sentence | null {
    try {
      closeSync(this.#handle);
    } catch (error) {
      this.#problem ??= reasonOf(error);
    }
    if (this.#problem === null) return null;
    const { zh, en } = cannotWrite(this.#path, this.#problem);
    return {
      zh: `${zh}数据已收下；换一个位置再执行一次，会列出全部未收的行，不会重复收。`,
      en: `${en} The rows were taken; run it again with another place to have all failed rows, nothing is taken twice.`,
    };
  }
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const cannotWrite = (path: string, reason: string): Sentence => ({
  zh: `无法写入未收的行 ${path}（${reason}）。`,
  en: `The failed rows cannot be written to ${path} (${reason}).`,
});
