/** Sentences for a terminal, always in both languages: nobody chose one yet. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A start that cannot be: said on stderr, exit code 1. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly sentences: readonly Sentence[];

  constructor(...sentences: readonly Sentence[]) {
    super(sentences.map(({ en }) => en).join(' '));
    this.sentences = sentences;
  }
}

export function printRefusal(refused: StartRefused): void {
  for (const { zh } of refused.sentences) console.error(zh);
  for (const { en } of refused.sentences) console.error(en);
}

export const say = ({ zh, en }: Sentence): void => console.log(`${zh}\n${en}`);
