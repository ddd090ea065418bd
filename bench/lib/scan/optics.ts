/** A picture of light, one number a pixel, of one row after the other. */
export interface Light {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

interface Tap {
  readonly dx: number;
  readonly dy: number;
  readonly weight: number;
}

/** A point becomes a disc: out of focus. */
export function defocus(light: Light, diameter: number): Light {
  const radius = diameter / 2;
  if (radius < 0.4) return light;
  const reach = Math.ceil(radius + 0.5);
  const taps: Tap[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      // a pixel at the edge of the disc counts by the part of it that lies within
      const weight = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(dx, dy)));
      if (weight > 0) taps.push({ dx, dy, weight });
    }
  return spread(light, taps);
}

/** A point becomes a line: moved while the shutter was open. */
export function moved(light: Light, length: number, angle: number): Light {
  if (length < 0.5) return light;
  const steps = Math.ceil(length * 4);
  const weights = new Map<string, Tap>();
  const add = (dx: number, dy: number, weight: number) => {
    const key = `${dx},${dy}`;
    weights.set(key, { dx, dy, weight: (weights.get(key)?.weight ?? 0) + weight });
  };
  for (let step = 0; step <= steps; step++) {
    const at = (step / steps - 0.5) * length;
    const [x, y] = [at * Math.cos(angle), at * Math.sin(angle)];
    const [fx, fy] = [Math.floor(x), Math.floor(y)];
    add(fx, fy, (1 - x + fx) * (1 - y + fy));
    add(fx + 1, fy, (x - fx) * (1 - y + fy));
    add(fx, fy + 1, (1 - x + fx) * (y - fy));
    add(fx + 1, fy + 1, (x - fx) * (y - fy));
  }
  return spread(
    light,
    [...weights.values()].filter(({ weight }) => weight > 1e-6),
  );
}

function spread({ width, height, values }: Light, taps: readonly Tap[]): Light {
  const total = taps.reduce((sum, { weight }) => sum + weight, 0);
  const result = new Float32Array(values.length);
  for (const { dx, dy, weight } of taps) {
    const share = weight / total;
    for (let y = 0; y < height; y++) {
      const from = Math.min(height - 1, Math.max(0, y + dy)) * width;
      const row = y * width;
      for (let x = 0; x < width; x++) {
        const at = x + dx;
        result[row + x]! += share * values[from + (at < 0 ? 0 : at >= width ? width - 1 : at)]!;
      }
    }
  }
  return { width, height, values: result };
}
