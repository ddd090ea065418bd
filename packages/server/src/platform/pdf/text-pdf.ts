/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { grayscale, PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import encodeQR from 'qr';
import subsetFont from 'subset-font';

/** One piece of a document, top to bottom. */
export type PdfBlock =
  | { readonly kind: 'title' | 'heading' | 'text' | 'small'; readonly text: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'qr'; readonly text: string };

const PAGE = { width: 595, height: 842, margin: 56 };
const SIZES = { title: 20, heading: 14, text: 10.5, small: 9 } as const;
const LEADING = 1.5;
const GAP = 8;
const QR_SIDE = 190;
/** Every character is drawn as itself, so that text can be searched and copied. */
const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF'];
const FONT = 'noto-sans-sc-chinese-simplified-400-normal.woff';

/** The whole font, uncompressed once: cut ten times as fast as the compressed file. */
let font: Promise<Uint8Array> | null = null;
const wholeFont = (): Promise<Uint8Array> => {
  const folder = join(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'), '..');
  font ??= readFile(join(folder, 'files', FONT)).then((packed) =>
    subsetFont(packed, '', { targetFormat: 'truetype', keepAllGlyphs: true }),
  );
  font.catch(() => {
    font = null;
  });
  return font;
};

/** Where the next line goes; begins a new page when the present one is full. */
class Cursor {
  readonly #document: PDFDocument;
  page: PDFPage;
  y = PAGE.height - PAGE.margin;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.page = document.addPage([PAGE.width, PAGE.height]);
  }

  /** @returns the foot of a stretch of this height */
  down(height: number): number {
    if (this.y - height < PAGE.margin) {
      this.page = this.#document.addPage([PAGE.width, PAGE.height]);
      this.y = PAGE.height - PAGE.margin;
    }
    this.y -= height;
    return this.y;
  }
}

/** A plain document of A4 pages, with nothing of the font in it but the characters that stand there. */
export async function makeTextPdf(
  { title, language, at }: { readonly title: string; readonly language: string; readonly at: Date },
  blocks: readonly PdfBlock[],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setCreationDate(at);
  document.setModificationDate(at);
  const texts = blocks.map((block) => (block.kind === 'gap' || block.kind === 'qr' ? '' : block.text));
  const cut = await subsetFont(await wholeFont(), `${texts.join('')} `, {
    targetFormat: 'truetype',
    dropTables: LAYOUT_TABLES,
  });
  const embedded = await document.embedFont(cut);
  const cursor = new Cursor(document);
  for (const block of blocks) drawBlock(cursor, embedded, block);
  return document.save();
}

function drawBlock(cursor: Cursor, embedded: PDFFont, block: PdfBlock): void {
  if (block.kind === 'gap') cursor.down(GAP);
  else if (block.kind === 'qr') drawQr(cursor, block.text);
  else {
    const size = SIZES[block.kind];
    for (const line of wrap(embedded, block.text, size)) {
      const y = cursor.down(size * LEADING);
      const color = grayscale(block.kind === 'small' ? 0.35 : 0);
      cursor.page.drawText(line, { x: PAGE.margin, y, size, font: embedded, color });
    }
  }
}

function drawQr(cursor: Cursor, text: string): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const y = cursor.down(QR_SIDE) + QR_SIDE;
  const path = rows.flatMap((row, down) =>
    row.flatMap((dark, along) => (dark ? [`M${along} ${down}h1v1h-1z`] : [])),
  );
  cursor.page.drawSvgPath(path.join(''), {
    x: PAGE.margin,
    y,
    scale: QR_SIDE / rows.length,
    color: grayscale(0),
  });
}

/** Breaks at blanks where there are any, between characters where there are none, as Chinese is set. */
function wrap(embedded: PDFFont, text: string, size: number): string[] {
  const room = PAGE.width - 2 * PAGE.margin;
  const fits = (line: string) => embedded.widthOfTextAtSize(line, size) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\x21-\x7e]+ *|\s+|[^\x20-\x7e]/gu) ?? []) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of word) {
      if (!fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
