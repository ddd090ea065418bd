import { ProgressBar } from './progress-bar.ts';

/** How many people a synthetic city has by now. */
export class SynthProgressBar {
  readonly #total: number;
  readonly #bar = new ProgressBar('{value}/{total} 人 people');

  constructor(total: number) {
    this.#total = total;
  }

  show(done: number): void {
    this.#bar.show({ done, total: this.#total, line: `${done}/${this.#total} 人 people` });
  }

  end(): void {
    this.#bar.end();
  }
}
