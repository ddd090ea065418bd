import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

export interface ReadPage {
  readonly title: string | undefined;
  readonly language: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  /** Pieces of text in the order in which they are drawn. */
  readonly texts: readonly string[];
  /** Whether a character is drawn that the font does not have: a blank box. */
  readonly hasBlankBox: boolean;
  readonly drawing: string;
}

const MM = 25.4 / 72;

/** A sheet as a reader of PDF finds it: text by the fonts' own maps to Unicode. */
export async function readPage(pdf: Uint8Array): Promise<ReadPage> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const page = document.getPage(0);
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
  const drawing = streams.map((stream) => textOf(stream)).join('\n');
  const maps = mapsOf(page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict));
  const pieces = [...drawing.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-F]+)> Tj/gi)];
  const texts: string[] = [];
  let map = new Map<string, string>();
  let hasBlankBox = false;
  for (const [, font, hex] of pieces) {
    if (font !== undefined) map = maps.get(font)!;
    for (const glyph of hex?.match(/.{4}/g) ?? []) hasBlankBox ||= glyph === '0000';
    if (hex !== undefined)
      texts.push((hex.match(/.{4}/g) ?? []).map((glyph) => map.get(glyph.toLowerCase()) ?? '□').join(''));
  }
  return {
    title: document.getTitle(),
    language: String(document.catalog.get(PDFName.of('Lang'))),
    width: page.getWidth() * MM,
    height: page.getHeight() * MM,
    ...{ texts, hasBlankBox, drawing },
  };
}

const textOf = (stream: unknown): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';

function mapsOf(fonts: PDFDict): Map<string, Map<string, string>> {
  return new Map(
    fonts.keys().map((name) => {
      const cmap = textOf(fonts.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode')));
      const pairs = [...cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/gi)];
      const map = new Map(pairs.map(([, glyph, code]) => [glyph!.toLowerCase(), fromUtf16(code!)]));
      return [name.asString().slice(1), map] as const;
    }),
  );
}

const fromUtf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
