import fontkit from '@pdf-lib/fontkit';
import { degrees, grayscale, LineCapStyle, PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import encodeQR from 'qr';
import type { FontRun, FontShelf } from './font-shelf.ts';
import type { PagePlan, Stroke, TextLine } from './page-plan.ts';

const POINTS_PER_MM = 72 / 25.4;
const A4 = { width: 210, height: 297 };
const BLACK = grayscale(0);
/** The service's mark, in a square of 28 (`RiverMark` in packages/ui). */
const MARK_PATHS = [
  'M1.8 20c2.4-2.5 4.9-2.5 7.3 0s5 2.5 7.4 0 5-2.5 9.7 0',
  'M5.8 25c1.9-1.9 3.8-1.9 5.6 0s3.7 1.9 5.6 0 3.7-1.9 5.4 0',
];

const pt = (mm: number): number => mm * POINTS_PER_MM;
/** From the top of the sheet to the bottom, as PDF counts. */
const up = (y: number): number => pt(A4.height - y);

interface SetLine extends TextLine {
  readonly runs: readonly FontRun[];
  /** Points, at the size that fits. */
  readonly width: number;
}

export interface DocumentFacts {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly at: Date;
}

/** Draws one sheet in black on white, with nothing of a font in it but the characters that stand there. */
export async function drawPage(
  shelf: FontShelf,
  plan: PagePlan,
  passText: string,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  describe(document, facts);
  const page = document.addPage([pt(A4.width), pt(A4.height)]);
  const lines = await Promise.all(plan.texts.map((line) => setLine(shelf, line)));
  const fonts = await embedFonts(document, shelf, lines);
  drawMark(page, plan.mark);
  if (plan.code !== null) drawCode(page, plan.code, passText);
  for (const stroke of plan.strokes) drawStroke(page, stroke);
  for (const box of plan.boxes) drawBox(page, box);
  for (const line of lines) drawLine(page, line, fonts);
  return document.save();
}

function describe(document: PDFDocument, { title, language, author, at }: DocumentFacts): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setAuthor(author);
  document.setProducer(author);
  document.setCreator(author);
  document.setCreationDate(at);
  document.setModificationDate(at);
}

async function setLine(shelf: FontShelf, line: TextLine): Promise<SetLine> {
  const runs = await shelf.runsOf(line.text, line.weight);
  if (runs === null) throw new Error('a character that no font has');
  const wide = await shelf.widthOf(runs);
  const room = line.maxWidth === undefined ? Number.POSITIVE_INFINITY : pt(line.maxWidth);
  const size = Math.min(line.size, room / wide);
  return { ...line, size, runs, width: wide * size };
}

async function embedFonts(
  document: PDFDocument,
  shelf: FontShelf,
  lines: readonly SetLine[],
): Promise<ReadonlyMap<string, PDFFont>> {
  const texts = new Map<string, Set<string>>();
  for (const { file, text } of lines.flatMap(({ runs }) => runs)) {
    const characters = texts.get(file) ?? new Set();
    for (const character of text) characters.add(character);
    texts.set(file, characters);
  }
  const fonts = new Map<string, PDFFont>();
  for (const [file, characters] of texts) {
    fonts.set(file, await document.embedFont(await shelf.cut(file, [...characters].join(''))));
  }
  return fonts;
}

function drawLine(page: PDFPage, line: SetLine, fonts: ReadonlyMap<string, PDFFont>): void {
  const back = line.align === 'right' ? line.width : line.align === 'middle' ? line.width / 2 : 0;
  let x = pt(line.x) - back;
  for (const { file, text } of line.runs) {
    const font = fonts.get(file)!;
    page.drawText(text, { x, y: up(line.y), size: line.size, font, color: BLACK });
    x += font.widthOfTextAtSize(text, line.size);
  }
}

function drawStroke(page: PDFPage, { from, to, width, dashed }: Stroke): void {
  page.drawLine({
    start: { x: pt(from[0]), y: up(from[1]) },
    end: { x: pt(to[0]), y: up(to[1]) },
    thickness: pt(width),
    color: BLACK,
    ...(dashed ? { dashArray: [pt(1.6), pt(1.2)] } : {}),
  });
}

function drawBox(page: PDFPage, { x, y, width, height }: PagePlan['boxes'][number]): void {
  const [w, h, r] = [pt(width), pt(height), pt(4.2)];
  const path = `M${r} 0H${w - r}Q${w} 0 ${w} ${r}V${h - r}Q${w} ${h} ${w - r} ${h}H${r}Q0 ${h} 0 ${h - r}V${r}Q0 0 ${r} 0Z`;
  page.drawSvgPath(path, { x: pt(x), y: up(y), borderColor: BLACK, borderWidth: pt(0.7) });
}

function drawMark(page: PDFPage, { x, y, side }: PagePlan['mark']): void {
  const unit = pt(side) / 28;
  const circle = { x: pt(x) + 14 * unit, y: up(y) - 9 * unit };
  page.drawCircle({ ...circle, size: 6.8 * unit, borderColor: BLACK, borderWidth: 2.1 * unit });
  page.drawCircle({ ...circle, size: 1.8 * unit, color: BLACK });
  for (const path of MARK_PATHS) {
    page.drawSvgPath(path, {
      x: pt(x),
      y: up(y),
      scale: unit,
      borderColor: BLACK,
      borderWidth: 2.1,
      borderLineCap: LineCapStyle.Round,
      rotate: degrees(0),
    });
  }
}

/** The code as one path of rectangles: as sharp as the printer is. */
function drawCode(
  page: PDFPage,
  { x, y, side, correction }: NonNullable<PagePlan['code']>,
  text: string,
): void {
  // without its margin: the sheet around it is white
  const rows = encodeQR(text, 'raw', { ecc: correction, border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const path = rows.flatMap((row, down) =>
    runsOfRow(row).map(([from, length]) => `M${from} ${down}h${length}v1h-${length}z`),
  );
  page.drawSvgPath(path.join(''), { x: pt(x), y: up(y), scale: pt(side) / rows.length, color: BLACK });
}

function runsOfRow(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [at, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}
