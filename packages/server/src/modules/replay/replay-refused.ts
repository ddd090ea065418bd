import type { Localised } from '@healthcode/domain';

/** A replay that cannot be: what a person at a terminal is told, in both languages. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused';
  readonly sentences: readonly Localised[];

  constructor(...sentences: readonly Localised[]) {
    super(sentences.map(({ en }) => en).join(' '));
    this.sentences = sentences;
  }
}
