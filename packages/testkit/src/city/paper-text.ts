import decodeQR from 'qr/decode.js';
import { readPaperCode } from './read-paper.ts';

const SCALE = 4;
const MARGIN = 4;

/** What a reader reads of a printed paper. */
export function paperTextOf(pdf: string): string {
  const modules = readPaperCode(new Uint8Array(Buffer.from(pdf, 'base64')));
  const side = (modules.length + 2 * MARGIN) * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = modules[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN];
      if (isDark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}
