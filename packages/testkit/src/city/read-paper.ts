import { inflateSync } from 'node:zlib';

/**
 * The modules of the code that is drawn on a printed paper, dark is true: read from the drawing itself, as a printer
 * would draw it. Throws when no such drawing is in the file.
 */
export function readPaperCode(pdf: Uint8Array): boolean[][] {
  for (const stream of streamsOf(Buffer.from(pdf))) {
    const drawn = stream.split(/\bQ\b/).find((part) => !/ c\b/.test(part) && part.split(' m\n').length > 200);
    if (drawn) return modulesOf(drawn);
  }
  throw new Error('no code is drawn in it');
}

function* streamsOf(pdf: Buffer): Generator<string> {
  for (let at = 0; ; ) {
    const begins = pdf.indexOf('stream\n', at);
    const ends = pdf.indexOf('\nendstream', begins);
    if (begins < 0 || ends < 0) return;
    at = ends + 10;
    try {
      yield inflateSync(pdf.subarray(begins + 7, ends)).toString('latin1');
    } catch {
      // not compressed, and so not a drawing of ours
    }
  }
}

/** Each dark run is one rectangle: its corner, then a line to the right. */
function modulesOf(drawing: string): boolean[][] {
  const runs = [...drawing.matchAll(/(\d+) (\d+) m\n(\d+) \d+ l/g)].map(([, x, y, end]) => ({
    x: Number(x),
    y: Number(y),
    end: Number(end),
  }));
  const side = Math.max(...runs.map(({ end }) => end));
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const { x, y, end } of runs) rows[y]!.fill(true, x, end);
  return rows;
}
