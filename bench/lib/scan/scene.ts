import type { ShownCode } from './codes.ts';
import type { Conditions } from './grades.ts';
import type { Random } from './random.ts';

/** What is at a place of the plane in which the code lies, in modules from its upper left corner: 0 dark to 1 light. */
export type Scene = (x: number, y: number) => number;

const QUIET = 4;
/** The app's page around the code, in modules: 312 of 390 px are the code with its quiet zone. */
const SCREEN = { left: 13, right: 13, top: 52, bottom: 58 };
const BEZEL = 3;
const PAPER_MARGIN = 30;

interface Drop {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** A speck hides what is below; a drop shows it upside down and brighter. */
  readonly speck: boolean;
}

/** The code on its phone or paper, with what lies on the glass and whoever's finger. */
export function sceneOf(code: ShownCode, conditions: Conditions, random: Random): Scene {
  const side = code.modules.length;
  const sheet = code.medium === 'phone' ? phoneScreen(side) : paperSheet(side, random);
  const drops = dropsOver(side, conditions.dirt, random);
  const finger = fingerOver(side, conditions.covered, random);
  const through = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < side && y < side) return code.modules[y | 0]![x | 0] ? 0 : 1;
    return sheet(x, y);
  };
  return (x, y) => {
    const covering = finger(x, y);
    if (covering !== null) return covering;
    for (const drop of drops) {
      const dx = x - drop.x;
      const dy = y - drop.y;
      if (dx * dx + dy * dy > drop.radius * drop.radius) continue;
      return drop.speck ? 0.25 : 0.25 + 0.75 * through(drop.x - dx * 0.7, drop.y - dy * 0.7);
    }
    return through(x, y);
  };
}

/** White panel, warm page with lines of text, black edge, a dark desk. */
function phoneScreen(side: number): Scene {
  return (x, y) => {
    if (x >= -QUIET && y >= -QUIET && x < side + QUIET && y < side + QUIET) return 1;
    const inside =
      x >= -SCREEN.left && x < side + SCREEN.right && y >= -SCREEN.top && y < side + SCREEN.bottom;
    if (!inside) {
      const edge = Math.max(
        -SCREEN.left - x,
        x - side - SCREEN.right,
        -SCREEN.top - y,
        y - side - SCREEN.bottom,
      );
      return edge < BEZEL ? 0 : 0.3 + 0.1 * Math.sin(x * 0.21) * Math.cos(y * 0.17);
    }
    const line = Math.floor(y / 4) % 3 === 0 && (y < -10 || y > side + 10);
    return line && Math.sin(x * 2.1) + Math.sin(x * 3.7 + y) > 0.3 ? 0.25 : 0.85;
  };
}

/** Paper with folds: stripes of shadow that are darker on one side. The code is shadowed by the camera alone. */
function paperSheet(side: number, random: Random): Scene {
  const fold = random.between(side + 6, side + 20);
  return (x, y) => {
    const outside = Math.max(-x, x - side, -y, y - side);
    if (outside > PAPER_MARGIN) return 0.3 + 0.1 * Math.sin(x * 0.21) * Math.cos(y * 0.17);
    const text =
      outside > QUIET + 2 && Math.floor(y / 3) % 3 === 0 && Math.sin(x * 2.1) + Math.sin(x * 5.1) > 0.4;
    if (text) return 0.15;
    return Math.abs(x - fold) < 1.5 ? 0.7 : 0.95;
  };
}

function dropsOver(side: number, share: number, random: Random): Drop[] {
  const drops: Drop[] = [];
  for (let area = 0; area < share * side * side; ) {
    const speck = random.next() < 0.5;
    const radius = speck ? random.between(0.5, 1.5) : random.between(1.2, 3);
    drops.push({ x: random.between(0, side), y: random.between(0, side), radius, speck });
    area += Math.PI * radius * radius;
  }
  return drops;
}

/** Skin or a dark case along some sides, up to so many modules from the code. */
function fingerOver(
  side: number,
  covered: Conditions['covered'],
  random: Random,
): (x: number, y: number) => number | null {
  if (!covered) return () => null;
  const first = Math.floor(random.next() * 4);
  const sides = Array.from({ length: covered.sides }, (_, index) => (first + index) % 4);
  const tone = random.pick([0.05, 0.35]);
  const near = covered.modules;
  return (x, y) => {
    const distances = [-y, x - side, y - side, -x];
    return sides.some((which) => distances[which]! > near) ? tone : null;
  };
}
