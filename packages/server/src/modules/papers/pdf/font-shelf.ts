/// <reference path="../../../platform/pdf/subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import { woffToSfnt } from './woff-to-sfnt.ts';

export type Weight = 'regular' | 'bold';
/** A stretch of text of which one font file has every character. */
export interface FontRun {
  readonly file: string;
  readonly text: string;
}

interface OpenFont {
  /** The whole font, uncompressed: cut ten times as fast as the compressed file. */
  readonly sfnt: Uint8Array;
  readonly characters: ReadonlySet<number>;
  /** In em. */
  widthOf(character: string): number;
}

/** Layout tables: every character is drawn as itself, so that text can be searched and copied. */
const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF'];
const require = createRequire(import.meta.url);
const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
const CHINESE = 'chinese-simplified';
const LATIN = ['latin', 'latin-ext'];

/**
 * Noto Sans SC from the package on this machine, file by file: that of the usual characters, those of Latin letters,
 * and a hundred more for rare ones, opened when a name needs them.
 */
export class FontShelf {
  readonly #folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
  readonly #open = new Map<string, Promise<OpenFont>>();
  #ranges: Promise<readonly Range[]> | null = null;

  /** The text cut into runs; null: no file has a character of it, and a blank box is never printed. */
  async runsOf(text: string, weight: Weight): Promise<readonly FontRun[] | null> {
    const runs: { file: string; text: string }[] = [];
    for (const character of text) {
      const file = await this.#fileFor(character, weight);
      if (file === null) return null;
      const last = runs.at(-1);
      if (last?.file === file) last.text += character;
      else runs.push({ file, text: character });
    }
    return runs;
  }

  /** How wide these runs are at a size of 1. */
  async widthOf(runs: readonly FontRun[]): Promise<number> {
    let width = 0;
    for (const { file, text } of runs) {
      const font = await this.#opened(file);
      for (const character of text) width += font.widthOf(character);
    }
    return width;
  }

  /** The file with nothing in it but these characters. */
  async cut(file: string, characters: string): Promise<Uint8Array> {
    const { sfnt } = await this.#opened(file);
    return subsetFont(sfnt, characters, { targetFormat: 'truetype', dropTables: LAYOUT_TABLES });
  }

  async #fileFor(character: string, weight: Weight): Promise<string | null> {
    const code = character.codePointAt(0)!;
    const further = (await this.#subsets()).filter(({ from, to }) => from <= code && code <= to);
    for (const name of [CHINESE, ...LATIN, ...further.map(({ subset }) => subset)]) {
      const file = `noto-sans-sc-${name}-${WEIGHTS[weight]}-normal.woff`;
      if ((await this.#opened(file)).characters.has(code)) return file;
    }
    return null;
  }

  /** What the package says each of its numbered files has. */
  #subsets(): Promise<readonly Range[]> {
    this.#ranges ??= readFile(join(this.#folder, 'unicode.json'), 'utf8').then((text) =>
      Object.entries(JSON.parse(text) as Record<string, string>)
        .filter(([name]) => name.startsWith('['))
        .flatMap(([name, ranges]) => rangesOf(name.slice(1, -1), ranges)),
    );
    return this.#ranges;
  }

  #opened(file: string): Promise<OpenFont> {
    const known = this.#open.get(file);
    if (known) return known;
    const opening = openFont(join(this.#folder, 'files', file));
    this.#open.set(file, opening);
    opening.catch(() => this.#open.delete(file));
    return opening;
  }
}

async function openFont(path: string): Promise<OpenFont> {
  const sfnt = woffToSfnt(await readFile(path));
  const font = fontkit.create(sfnt);
  const characters = new Set(font.characterSet);
  return {
    sfnt,
    characters,
    widthOf: (character) => font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm,
  };
}

interface Range {
  readonly subset: string;
  readonly from: number;
  readonly to: number;
}

/** `U+4e00-4e02,U+4e8c` of a subset. */
function rangesOf(subset: string, ranges: string): Range[] {
  return ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-');
    return { subset, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
}
