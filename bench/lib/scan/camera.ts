import sharp from 'sharp';
import type { ShownCode } from './codes.ts';
import type { Conditions } from './grades.ts';
import { defocus, type Light, moved } from './optics.ts';
import type { Random } from './random.ts';
import { type Scene, sceneOf } from './scene.ts';

export const WIDTH = 1280;
export const HEIGHT = 720;
/** A webcam that sees 65° across. */
const FOCAL = WIDTH / 2 / Math.tan((65 / 2) * (Math.PI / 180));
/** Rays a pixel, each way. */
const RAYS = 3;
/** So many modules around the code are looked at as closely as the code. */
const NEAR = 6;
const GAMMA = 2.2;

const linear = (level: number) => (level / 255) ** GAMMA;

/** What a camera makes of a code under these conditions: a JPEG of grey levels, as a webcam sends it. */
export async function photographCode(code: ShownCode, c: Conditions, random: Random): Promise<Buffer> {
  const scene = sceneOf(code, c, random);
  const seen = lookAt(scene, code.modules.length, c, random);
  shine(seen, code.modules.length * c.pixelsPerModule, c, random);
  const soft = defocus(seen, c.defocus * c.pixelsPerModule);
  const blurred = moved(soft, c.motion * c.pixelsPerModule, random.between(0, Math.PI));
  const levels = develop(blurred, c, random);
  return sharp(levels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .jpeg({ quality: c.jpegQuality })
    .toBuffer();
}

type Row = readonly [number, number, number];

/** Rows of the rotation of the code's plane before the camera. */
function rotation({ yaw, pitch, roll }: Conditions): readonly [Row, Row, Row] {
  const [a, b, g] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const [ca, sa, cb, sb, cg, sg] = [
    Math.cos(a),
    Math.sin(a),
    Math.cos(b),
    Math.sin(b),
    Math.cos(g),
    Math.sin(g),
  ];
  return [
    [ca * cg + sa * sb * sg, -ca * sg + sa * sb * cg, sa * cb],
    [cb * sg, cb * cg, -sb],
    [-sa * cg + ca * sb * sg, sa * sg + ca * sb * cg, ca * cb],
  ];
}

/** Where the ray through a place of the picture meets the plane of the code, in modules. */
type Projection = (px: number, py: number) => readonly [u: number, v: number];

function projection(side: number, c: Conditions, random: Random): Projection {
  const [[r00, r01, r02], [r10, r11, r12], [r20, r21, r22]] = rotation(c);
  const depth = FOCAL / c.pixelsPerModule;
  const slack = Math.max(0, (HEIGHT - side * c.pixelsPerModule * 1.15) / 2);
  const cx = (random.between(-0.5, 0.5) * slack * depth) / FOCAL;
  const cy = (random.between(-0.5, 0.5) * slack * depth) / FOCAL;
  const distance = r02 * cx + r12 * cy + r22 * depth;
  return (px, py) => {
    const dx = (px - WIDTH / 2) / FOCAL;
    const dy = (py - HEIGHT / 2) / FOCAL;
    const far = distance / (r02 * dx + r12 * dy + r22);
    const [x, y, z] = [dx * far - cx, dy * far - cy, far - depth];
    return [r00 * x + r10 * y + r20 * z + side / 2, r01 * x + r11 * y + r21 * z + side / 2];
  };
}

/** Light of every pixel: by several rays through its parts where the code is, by one elsewhere. */
function lookAt(scene: Scene, side: number, c: Conditions, random: Random): Light {
  const project = projection(side, c, random);
  const [dark, light] = [linear(c.black), linear(c.white)];
  const values = new Float32Array(WIDTH * HEIGHT);
  const isNear = (at: number) => at > -NEAR && at < side + NEAR;
  for (let py = 0; py < HEIGHT; py++)
    for (let px = 0; px < WIDTH; px++) {
      const [u, v] = project(px + 0.5, py + 0.5);
      const seen = isNear(u) && isNear(v) ? average(scene, project, px, py) : scene(u, v);
      values[py * WIDTH + px] = dark + (light - dark) * seen;
    }
  return { width: WIDTH, height: HEIGHT, values };
}

function average(scene: Scene, project: Projection, px: number, py: number): number {
  let sum = 0;
  for (let ray = 0; ray < RAYS * RAYS; ray++) {
    const [u, v] = project(px + ((ray % RAYS) + 0.5) / RAYS, py + (Math.floor(ray / RAYS) + 0.5) / RAYS);
    sum += scene(u, v);
  }
  return sum / (RAYS * RAYS);
}

/** Reflections, moiré, flicker, and the lens's darker corners. */
function shine({ values }: Light, pixels: number, c: Conditions, random: Random): void {
  const radius = Math.sqrt((c.glare * pixels * pixels) / Math.PI);
  const stretch = random.between(1, 2);
  const [gx, gy] = [0, 0].map(() => random.between(-0.35, 0.35) * pixels) as [number, number];
  const waves = [0, 1].map(() => ({
    x: random.between(0.05, 0.6) * random.sign(),
    y: random.between(0.05, 0.6),
    at: random.between(0, 7),
  }));
  const flicker = { y: random.between(0.03, 0.08), at: random.between(0, 7) };
  for (let y = 0; y < HEIGHT; y++) {
    const band = Math.sin(flicker.y * y + flicker.at);
    const dy = y - HEIGHT / 2;
    for (let x = 0; x < WIDTH; x++) {
      const dx = x - WIDTH / 2;
      const wave = waves.reduce((sum, each) => sum + Math.sin(each.x * x + each.y * y + each.at), 0) / 2;
      const corner = 1 - 0.25 * ((dx * dx + dy * dy) / (WIDTH * WIDTH * 0.33));
      let light = values[y * WIDTH + x]! * corner * (1 + (c.stripes * (wave + band)) / 2);
      if (radius > 0) {
        const away = Math.hypot((dx - gx) / stretch, (dy - gy) * stretch) / radius;
        light += 1.5 * Math.exp(-(away ** 4) * 0.4) + 0.06 * Math.exp(-away * 0.25);
      }
      values[y * WIDTH + x] = light;
    }
  }
}

/** Light to levels, with noise that neighbours share a little, as after a sensor's colour filter. */
function develop({ values }: Light, c: Conditions, random: Random): Uint8Array {
  const levels = new Uint8Array(values.length);
  let before = random.normal();
  for (let at = 0; at < values.length; at++) {
    const fresh = random.normal();
    const level = 255 * Math.min(1, values[at]!) ** (1 / GAMMA) + c.noise * (0.85 * fresh + 0.53 * before);
    before = fresh;
    levels[at] = Math.min(255, Math.max(0, Math.round(level)));
  }
  return levels;
}
