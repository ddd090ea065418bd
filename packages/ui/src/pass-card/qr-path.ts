import encodeQR from 'qr';

/** The white margin that a reader needs, in modules (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/** A module narrower than this is not read from a worn camera at arm's length. */
export const LEAST_MODULE_PX = 3.4;

export interface QrPath {
  /** Modules a side with both quiet zones: the side of the view box. */
  readonly span: number;
  /** One SVG path of all black modules, runs joined, in view-box units. */
  readonly path: string;
}

/** Encodes a text at error correction M and draws it, quiet zone included. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });
  return { span: rows.length, path: rows.map(rowPath).join('') };
}

/** The least side of the white panel in px for a code of this span; the panel grows before a module shrinks. */
export function leastPanelPx(span: number): number {
  return Math.ceil(span * LEAST_MODULE_PX);
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
  }
  return path;
}
