import { Presets, SingleBar } from 'cli-progress';

/** Without a terminal a line now and then says that work goes on. */
const LINE_EVERY_MS = 10_000;

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What the bar's format names beside the two. */
  readonly payload?: Readonly<Record<string, number>>;
  /** The same for where there is no terminal. */
  readonly line: string;
}

/** How far a command has come, on stderr: a bar on a terminal, a line now and then elsewhere. */
export class ProgressBar {
  readonly #bar: SingleBar | null;
  #started = false;
  #saidAt = Date.now();

  /** @param format what stands behind the bar and its percentage, in the words of cli-progress */
  constructor(format: string) {
    this.#bar = process.stderr.isTTY
      ? new SingleBar(
          {
            format: `{bar} {percentage}%  ${format}  {eta_formatted}`,
            stream: process.stderr,
            hideCursor: true,
          },
          Presets.shades_classic,
        )
      : null;
  }

  show({ done, total, payload = {}, line }: Progress): void {
    if (this.#bar) {
      if (!this.#started) this.#bar.start(total, done, payload);
      else this.#bar.update(done, payload);
    } else if (Date.now() - this.#saidAt > LINE_EVERY_MS) {
      this.#saidAt = Date.now();
      console.error(line);
    }
    this.#started = true;
  }

  end(): void {
    if (this.#started) this.#bar?.stop();
  }
}
