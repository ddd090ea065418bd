import { type DistrictBorder, districtAt, metresTo, type Place } from './borders.ts';

/** Where the phone is, and how sure it is of that. */
export interface Position extends Place {
  readonly accuracyMetres: number;
}

/**
 * What the position says of the district that was chosen. `near`: not within it, and too near its border to tell.
 * `unsure`: the phone does not know well enough.
 */
export type PositionVerdict =
  | { readonly kind: 'same' | 'near' | 'outside' | 'unsure' }
  | { readonly kind: 'other'; readonly area: string };

/** The outlines are rough, and maps of the country are shifted by some hundred metres. */
const ROUGH_METRES = 2_000;
const TOO_VAGUE_METRES = 10_000;

/** Compares the phone's position with the district chosen. Pure: what is given goes nowhere. */
export function comparePosition(
  position: Position,
  chosen: string,
  borders: readonly DistrictBorder[],
): PositionVerdict {
  if (!(position.accuracyMetres <= TOO_VAGUE_METRES)) return { kind: 'unsure' };
  const there = districtAt(position, borders);
  if (there === chosen) return { kind: 'same' };
  const tolerance = Math.max(ROUGH_METRES, position.accuracyMetres);
  const isNear = (border: DistrictBorder) => metresTo(position, border) <= tolerance;
  const border = borders.find(({ code }) => code === chosen);
  if (border !== undefined && isNear(border)) return { kind: 'near' };
  if (there !== null) return { kind: 'other', area: there };
  const nearest = borders.find(isNear);
  return nearest === undefined ? { kind: 'outside' } : { kind: 'other', area: nearest.code };
}
