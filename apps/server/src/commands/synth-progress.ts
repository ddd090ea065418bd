import { Presets, SingleBar } from 'cli-progress';

/** Without a terminal a line now and then says that work goes on. */
const LINE_EVERY_MS = 10_000;

/** How many people a synthetic city has by now, on stderr: a bar on a terminal, a line now and then elsewhere. */
export class SynthProgressBar {
  readonly #total: number;
  readonly #bar = process.stderr.isTTY
    ? new SingleBar(
        {
          format: '{bar} {percentage}%  {value}/{total} 人 people  {eta_formatted}',
          stream: process.stderr,
          hideCursor: true,
        },
        Presets.shades_classic,
      )
    : null;
  #started = false;
  #saidAt = Date.now();

  constructor(total: number) {
    this.#total = total;
  }

  show(done: number): void {
    if (this.#bar) {
      if (!this.#started) this.#bar.start(this.#total, done);
      else this.#bar.update(done);
    } else if (Date.now() - this.#saidAt > LINE_EVERY_MS) {
      this.#saidAt = Date.now();
      console.error(`${done}/${this.#total} 人 people`);
    }
    this.#started = true;
  }

  end(): void {
    if (this.#started) this.#bar?.stop();
  }
}
