interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shorter movements are a tap that slipped. */
const SHORTEST_PX = 60;

/** Which way a finger went: 1 for the next (to the left), -1 for the one before, 0 for neither; scrolling is neither. */
export function swipeOf(from: Point, to: Point): -1 | 0 | 1 {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < SHORTEST_PX || Math.abs(across) < 2 * Math.abs(down)) return 0;
  return across < 0 ? 1 : -1;
}
