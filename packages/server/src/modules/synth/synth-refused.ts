import type { Localised } from '@healthcode/domain';

/** A synthetic city that cannot be made here: what a person at a terminal is told, in both languages. */
export class SynthRefused extends Error {
  override readonly name = 'SynthRefused';
  readonly sentence: Localised;

  constructor(sentence: Localised) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
