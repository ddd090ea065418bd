import shapes from './district-shapes.json';

export interface DistrictShape {
  /** GB/T 2260, six digits. */
  readonly code: string;
  /** SVG path data, whole units. */
  readonly path: string;
  /** Where the label has most room. */
  readonly label: readonly [x: number, y: number];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DISTRICT_SHAPES: readonly DistrictShape[] = shapes.districts.map(({ code, path, label }) => ({
  code,
  path,
  label: [label[0] ?? 0, label[1] ?? 0],
}));

export const WHOLE: Box = { x: 0, y: 0, width: shapes.width, height: shapes.height };
/** The six districts of the centre: too small to be told apart on the whole map. */
export const INNER: Box = shapes.inner;
const INNER_CODES: ReadonlySet<string> = new Set(shapes.inner.districts);
export const isInner = (code: string): boolean => INNER_CODES.has(code);
