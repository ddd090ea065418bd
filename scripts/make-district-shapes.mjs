// Makes apps/console/src/map/district-shapes.json (the drawing) and policy/tianjin/district-borders.json (the same rings
// in degrees, for phones that compare their position) from the map of Tianjin in the npm package echarts@4.9.0, which is
// not a dependency: the shapes are made once and committed. How, and under which licence: docs/decisions/0009.
//
//   npm pack echarts@4.9.0 && tar xzf echarts-4.9.0.tgz
//   node scripts/make-district-shapes.mjs package/map/json/province/tianjin.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {[x: number, y: number]} Point */
/** @typedef {Point[]} Ring */
/** @typedef {{ code: string, rings: Ring[] }} District */
/** @typedef {{ type: 'Polygon', coordinates: string[], encodeOffsets: Point[] }} Polygon */
/** @typedef {{ type: 'MultiPolygon', coordinates: string[][], encodeOffsets: Point[][] }} MultiPolygon */

const TARGET = fileURLToPath(new URL('../apps/console/src/map/district-shapes.json', import.meta.url));
const BORDERS = fileURLToPath(new URL('../policy/tianjin/district-borders.json', import.meta.url));
/** ECharts stores degrees as whole 1/1024ths; each becomes two units of the drawing. */
const UNITS_A_STEP = 2;
/** Degrees of longitude are shorter by this factor in the middle of the city (39.4° N). */
const LONGITUDE_FACTOR = Math.cos((39.4 * Math.PI) / 180);
const INNER = ['120101', '120102', '120103', '120104', '120105', '120106'];
const MARGIN = 12;
const INNER_MARGIN = 10;
/** Labels are wider than high: for their place, room above and below counts twice. */
const LABEL_FLATNESS = 2;
const LABEL_STEPS = 60;

/**
 * One ring in ECharts' own coding: differences, zigzag, offset by 64.
 * @param {string} text
 * @param {Point} offset
 * @returns {Ring} points in 1/1024ths of a degree
 */
function decodeRing(text, [offsetX, offsetY]) {
  const unzigzag = (/** @type {number} */ code) => (code >> 1) ^ -(code & 1);
  /** @type {Ring} */
  const ring = [];
  let [x, y] = [offsetX, offsetY];
  for (let index = 0; index < text.length; index += 2) {
    x += unzigzag(text.charCodeAt(index) - 64);
    y += unzigzag(text.charCodeAt(index + 1) - 64);
    ring.push([x, y]);
  }
  return ring;
}

/** @param {Polygon | MultiPolygon} geometry @returns {Ring[]} */
function decodeRings(geometry) {
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flatMap((coordinates, at) =>
      decodeRings({ type: 'Polygon', coordinates, encodeOffsets: geometry.encodeOffsets[at] ?? [] }),
    );
  return geometry.coordinates.map((ring, index) => decodeRing(ring, geometry.encodeOffsets[index] ?? [0, 0]));
}

/** @param {readonly Point[]} points */
const boxOf = (points) => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

/**
 * Points move to whole units one by one, so that neighbours keep the border they share.
 * @param {District[]} districts
 * @returns {District[]}
 */
function project(districts) {
  const flat = districts.map(({ code, rings }) => ({
    code,
    rings: rings.map((ring) =>
      ring.map(([x, y]) => /** @type {Point} */ ([x * UNITS_A_STEP * LONGITUDE_FACTOR, -y * UNITS_A_STEP])),
    ),
  }));
  const { left, top } = boxOf(flat.flatMap(({ rings }) => rings.flat()));
  return flat.map(({ code, rings }) => ({
    code,
    rings: rings.map((ring) =>
      ring
        .map(([x, y]) => /** @type {Point} */ ([Math.round(x - left) + MARGIN, Math.round(y - top) + MARGIN]))
        .filter((point, index, all) => index === 0 || String(point) !== String(all[index - 1])),
    ),
  }));
}

/** @param {Ring[]} rings */
const pathOf = (rings) =>
  rings
    .map((ring) => {
      const steps = ring.slice(1).map(([x, y], index) => {
        const [fromX, fromY] = ring[index] ?? [0, 0];
        return `${x - fromX} ${y - fromY}`;
      });
      return `M${ring[0]?.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
    })
    .join('');

/** @param {Point} point @param {Point} from @param {Point} to */
function distanceToSide([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, (by - ay) * LABEL_FLATNESS];
  const [px, py] = [x - ax, (y - ay) * LABEL_FLATNESS];
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** @param {Ring} ring */
const sidesOf = (ring) =>
  ring.map((point, index) => /** @type {[Point, Point]} */ ([point, ring[(index + 1) % ring.length]]));

/** @param {Point} point @param {Ring} ring */
function isInside([x, y], ring) {
  const crossed = sidesOf(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  );
  return crossed.length % 2 === 1;
}

/**
 * The point of the largest ring that is farthest from its edge, on a grid: there the label has most room.
 * @param {Ring[]} rings
 */
function labelPoint(rings) {
  const ring = rings.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const { left, top, right, bottom } = boxOf(ring);
  let best = { room: -1, point: /** @type {Point | null} */ (null) };
  for (let row = 1; row < LABEL_STEPS; row++) {
    for (let column = 1; column < LABEL_STEPS; column++) {
      /** @type {Point} */
      const point = [
        Math.round(left + ((right - left) * column) / LABEL_STEPS),
        Math.round(top + ((bottom - top) * row) / LABEL_STEPS),
      ];
      if (!isInside(point, ring)) continue;
      const room = Math.min(...sidesOf(ring).map(([a, b]) => distanceToSide(point, a, b)));
      if (room > best.room) best = { room, point };
    }
  }
  return best.point;
}

/** @type {{ features: { id: string, geometry: Polygon | MultiPolygon }[] }} */
const { features } = JSON.parse(readFileSync(process.argv[2] ?? 'tianjin.json', 'utf8'));
const districts = project(
  features.map(({ id, geometry }) => ({ code: id, rings: decodeRings(geometry) })),
).toSorted((a, b) => a.code.localeCompare(b.code));
const points = districts.flatMap(({ rings }) => rings.flat());
const whole = boxOf(points);
const inner = boxOf(
  districts.filter(({ code }) => INNER.includes(code)).flatMap(({ rings }) => rings.flat()),
);
const shapes = {
  $comment:
    'Derived from map/json/province/tianjin.json of Apache ECharts 4.9.0 (Apache-2.0) by scripts/make-district-shapes.mjs. Not for measuring.',
  width: whole.right + MARGIN,
  height: whole.bottom + MARGIN,
  inner: {
    x: inner.left - INNER_MARGIN,
    y: inner.top - INNER_MARGIN,
    width: inner.right - inner.left + 2 * INNER_MARGIN,
    height: inner.bottom - inner.top + 2 * INNER_MARGIN,
    districts: INNER,
  },
  districts: districts.map(({ code, rings }) => ({ code, label: labelPoint(rings), path: pathOf(rings) })),
};
writeFileSync(TARGET, `${JSON.stringify(shapes, null, 2)}\n`);

/** First point, then differences: x and y in turn. @param {Ring} ring */
const stepsOf = (ring) =>
  ring.flatMap(([x, y], index) => {
    const [fromX, fromY] = ring[index - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
const borders = {
  $comment:
    'Derived from map/json/province/tianjin.json of Apache ECharts 4.9.0 (Apache-2.0) by scripts/make-district-shapes.mjs: rings in 1/1024 of a degree, longitude and latitude in turn, each point but the first as the difference from the one before. Rough: for a hint, not for measuring.',
  districts: features
    .map(({ id, geometry }) => ({ code: id, rings: decodeRings(geometry).map(stepsOf) }))
    .toSorted((a, b) => a.code.localeCompare(b.code)),
};
writeFileSync(BORDERS, `${JSON.stringify(borders)}\n`);
