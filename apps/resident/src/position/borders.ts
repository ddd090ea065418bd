/** A place on the earth in degrees. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

type Point = readonly [x: number, y: number];

/** One district's outline. */
export interface DistrictBorder {
  readonly code: string;
  readonly rings: readonly (readonly Place[])[];
}

interface BordersFile {
  readonly districts: readonly { readonly code: string; readonly rings: readonly (readonly number[])[] }[];
}

/** The file's coordinates are whole 1024ths of a degree. */
const STEPS_A_DEGREE = 1_024;
const METRES_A_DEGREE = 111_320;

/** Reads `policy/<region>/district-borders.json`. */
export const readBorders = ({ districts }: BordersFile): DistrictBorder[] =>
  districts.map(({ code, rings }) => ({ code, rings: rings.map(readRing) }));

/** The first point, then differences; longitude and latitude in turn. */
function readRing(steps: readonly number[]): Place[] {
  const places: Place[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at]!;
    y += steps[at + 1]!;
    places.push({ longitude: x / STEPS_A_DEGREE, latitude: y / STEPS_A_DEGREE });
  }
  return places;
}

/** The district in which the place lies; null: in none. On a border it is one of the two. */
export const districtAt = (place: Place, borders: readonly DistrictBorder[]): string | null =>
  borders.find(({ rings }) => rings.some((ring) => isInside(ring.map(around(place)))))?.code ?? null;

/** How far the place is from the district, in metres, roughly; 0 within it. */
export function metresTo(place: Place, { rings }: DistrictBorder): number {
  const distances = rings.map((ring) => {
    const points = ring.map(around(place));
    return isInside(points) ? 0 : Math.min(...sidesOf(points).map(distanceToSide));
  });
  return Math.min(...distances);
}

/** Metres to the east and to the north of the place: flat, which is near enough within a city. */
const around =
  ({ longitude, latitude }: Place) =>
  (other: Place): Point => [
    (other.longitude - longitude) * METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180),
    (other.latitude - latitude) * METRES_A_DEGREE,
  ];

const sidesOf = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.map((point, index) => [point, points[(index + 1) % points.length]!]);

/** Whether the ring goes round the origin: a ray to the east crosses it an odd number of times. */
function isInside(points: readonly Point[]): boolean {
  const crossed = sidesOf(points).filter(
    ([[ax, ay], [bx, by]]) => ay > 0 !== by > 0 && 0 < ((bx - ax) * -ay) / (by - ay) + ax,
  );
  return crossed.length % 2 === 1;
}

/** From the origin. */
function distanceToSide([[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, (-ax * dx - ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
