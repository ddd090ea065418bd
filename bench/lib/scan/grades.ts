import type { Random } from './random.ts';

/**
 * Everything that may go wrong between a code and the camera's picture. All lengths on the code are in modules, so
 * that they mean the same at every distance; levels are those of the picture, 0 to 255.
 */
export interface Conditions {
  /** Camera pixels a module, in the middle of the code. */
  pixelsPerModule: number;
  /** Degrees. */
  yaw: number;
  pitch: number;
  roll: number;
  /** Of the code's light and dark modules, before anything falls on it. */
  white: number;
  black: number;
  /** Share of the code that a reflection drowns. */
  glare: number;
  /** Diameter of the disc that a point becomes, in modules. */
  defocus: number;
  /** Path of the code while the shutter is open, in modules. */
  motion: number;
  /** Standard deviation of the sensor's noise, in levels. */
  noise: number;
  jpegQuality: number;
  /** Share of the code under drops and specks. */
  dirt: number;
  /** Strength of moiré and of the screen's own flicker, as a share of the light. */
  stripes: number;
  /** What covers the quiet zone: how many sides, and how near to the code in modules. */
  covered: { sides: number; modules: number } | null;
}

/** A good look at a code, as a gate sees most of them: never quite straight, a little soft, a little noisy. */
export function ordinary(random: Random): Conditions {
  return {
    pixelsPerModule: random.between(3.6, 5.6),
    yaw: random.between(-8, 8),
    pitch: random.between(-8, 8),
    roll: random.between(-8, 8),
    white: 225,
    black: 45,
    glare: 0,
    defocus: 0.2,
    motion: 0.1,
    noise: 2,
    jpegQuality: 85,
    dirt: 0,
    stripes: 0.02,
    covered: null,
  };
}

type Change = (conditions: Conditions, random: Random) => void;

/** One kind of trouble in three grades: everyday, bad, as bad as a gate may fairly be expected to take. */
export const KINDS = {
  tilt: [25, 38, 50].map(
    (degrees): Change =>
      (c, random) => {
        c.yaw = random.sign() * degrees;
        c.pitch = random.sign() * degrees * 0.4;
      },
  ),
  turned: [25, 60, 135].map(
    (degrees): Change =>
      (c, random) => {
        c.roll = random.sign() * (degrees + random.between(-15, 15));
      },
  ),
  far: [3.4, 2.8, 2.3].map(
    (pixels): Change =>
      (c) => {
        c.pixelsPerModule = pixels;
      },
  ),
  dim: [90, 55, 32].map(
    (white, grade): Change =>
      (c) => {
        c.white = white;
        c.black = white * 0.35;
        c.noise = 3 + grade;
      },
  ),
  pale: [0.35, 0.22, 0.12].map(
    (contrast): Change =>
      (c) => {
        c.white = 205;
        c.black = 205 * (1 - contrast);
      },
  ),
  glare: [0.02, 0.05, 0.09].map(
    (share): Change =>
      (c) => {
        c.glare = share;
      },
  ),
  'out-of-focus': [0.6, 1, 1.4].map(
    (modules): Change =>
      (c) => {
        c.defocus = modules;
      },
  ),
  moving: [0.6, 1, 1.4].map(
    (modules): Change =>
      (c) => {
        c.motion = modules;
      },
  ),
  noise: [8, 16, 24].map(
    (deviation): Change =>
      (c) => {
        c.noise = deviation;
      },
  ),
  jpeg: [30, 18, 10].map(
    (quality): Change =>
      (c) => {
        c.jpegQuality = quality;
      },
  ),
  dirt: [0.02, 0.04, 0.06].map(
    (share): Change =>
      (c) => {
        c.dirt = share;
      },
  ),
  stripes: [0.15, 0.3, 0.45].map(
    (strength): Change =>
      (c) => {
        c.stripes = strength;
      },
  ),
  covered: [
    { sides: 1, modules: 2 },
    { sides: 2, modules: 1 },
    { sides: 2, modules: 0.5 },
  ].map(
    (covered): Change =>
      (c) => {
        c.covered = covered;
      },
  ),
} satisfies Record<string, Change[]>;

export type Kind = keyof typeof KINDS | 'together';
export const ALL_KINDS: readonly Kind[] = [...(Object.keys(KINDS) as Kind[]), 'together'];

/** Of `together`: how many kinds at once, and each in which grade. */
const TOGETHER = [
  { kinds: 2, grade: 0 },
  { kinds: 3, grade: 0 },
  { kinds: 2, grade: 1 },
] as const;
export const GRADES = [0, 1, 2] as const;
export type Grade = (typeof GRADES)[number];

export function conditionsOf(kind: Kind, grade: Grade, random: Random): Conditions {
  const conditions = ordinary(random);
  if (kind !== 'together') {
    KINDS[kind][grade]!(conditions, random);
    return conditions;
  }
  const left = Object.values(KINDS);
  for (let count = 0; count < TOGETHER[grade].kinds; count++) {
    const [changes] = left.splice(Math.floor(random.next() * left.length), 1);
    changes![TOGETHER[grade].grade]!(conditions, random);
  }
  return conditions;
}
