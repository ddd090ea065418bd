/** The light of a picture and nothing else: one byte a pixel, row after row. It is all that a reader of codes needs. */
export interface Luminance {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** @param step every so many pixels are looked at, each way */
export function meanLevel({ data, width, height }: Luminance, step = 8): number {
  let sum = 0;
  let count = 0;
  for (let y = step >> 1; y < height; y += step)
    for (let x = step >> 1; x < width; x += step) {
      sum += data[y * width + x] ?? 0;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function crop(picture: Luminance, { x, y, width, height }: Rectangle): Luminance {
  if (width === picture.width && height === picture.height) return picture;
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * picture.width + x;
    data.set(picture.data.subarray(from, from + width), row * width);
  }
  return { data, width, height };
}

/** Half as wide and high; noise goes with the pixels. */
export function halve({ data, width, height }: Luminance): Luminance {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const result = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++)
    for (let x = 0; x < halfWidth; x++) {
      const at = 2 * y * width + 2 * x;
      const sum = data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!;
      result[y * halfWidth + x] = (sum + 2) >> 2;
    }
  return { data: result, width: halfWidth, height: halfHeight };
}

/** Twice as wide and high, with what lies between drawn in: small modules get an inside. */
export function double({ data, width, height }: Luminance): Luminance {
  const wide = 2 * width;
  const result = new Uint8Array(wide * 2 * height);
  for (let y = 0; y < height; y++) {
    const below = y + 1 < height ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const right = x + 1 < width ? 1 : 0;
      const [a, b, c, d] = [data[at]!, data[at + right]!, data[at + below]!, data[at + below + right]!];
      const to = 2 * y * wide + 2 * x;
      result[to] = a;
      result[to + 1] = (a + b + 1) >> 1;
      result[to + wide] = (a + c + 1) >> 1;
      result[to + wide + 1] = (a + b + c + d + 2) >> 2;
    }
  }
  return { data: result, width: wide, height: 2 * height };
}

/** Each pixel with its neighbours, weighed 1, 2, 1 each way: against the noise of a dim picture. */
export function smooth({ data, width, height }: Luminance): Luminance {
  const across = new Uint16Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const at = row + x;
      across[at] = data[x > 0 ? at - 1 : at]! + 2 * data[at]! + data[x + 1 < width ? at + 1 : at]!;
    }
  }
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const [above, below] = [y > 0 ? -width : 0, y + 1 < height ? width : 0];
    for (let at = y * width; at < (y + 1) * width; at++)
      result[at] = (across[at + above]! + 2 * across[at]! + across[at + below]!) >> 4;
  }
  return { data: result, width, height };
}

/** Of all levels so many at either end are left out of account: lamps and dead pixels. */
const EXTREMES = 0.01;

/** Dark to light as far apart as they go: readers take differences below a tenth of the range for grain. */
export function stretch(picture: Luminance): Luminance {
  const [dark, light] = levelsOf(picture);
  if (light - dark > 200 || light === dark) return picture;
  const bright = Uint8ClampedArray.from(
    { length: 256 },
    (_, level) => ((level - dark) * 255) / (light - dark),
  );
  return { ...picture, data: picture.data.map((level) => bright[level]!) };
}

function levelsOf({ data, width, height }: Luminance): [dark: number, light: number] {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += 4) {
      counts[data[y * width + x]!]! += 1;
      total += 1;
    }
  const edge = (levels: readonly number[]) => {
    let passed = 0;
    for (const level of levels) {
      passed += counts[level]!;
      if (passed > total * EXTREMES) return level;
    }
    return 0;
  };
  const levels = Array.from(counts.keys());
  return [edge(levels), edge(levels.toReversed())];
}

/** So much of what a smoothed picture lacks is added once more. */
const SHARPENING = 3;

/** Edges that a lens or a moving hand has washed out, drawn steeper. */
export function sharpen(picture: Luminance): Luminance {
  const soft = smooth(smooth(picture)).data;
  const result = new Uint8ClampedArray(soft.length);
  for (let at = 0; at < soft.length; at++) {
    const level = picture.data[at]!;
    result[at] = level + SHARPENING * (level - soft[at]!);
  }
  return { ...picture, data: new Uint8Array(result.buffer) };
}
