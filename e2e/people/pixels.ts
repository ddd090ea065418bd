import type { Locator } from 'playwright-core';

/** Grey values (0 to 255) of what is drawn, as somebody sees it who tells no colours apart. */
export async function greysOf(drawn: Locator): Promise<number[]> {
  const png = (await drawn.screenshot()).toString('base64');
  return drawn.page().evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const greys: number[] = [];
    for (let at = 0; at < pixels.length; at += 4)
      greys.push(Math.round(0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!));
    return greys;
  }, png);
}

/** The share of points at which two pictures of the same size differ by more than a fifth of the range of greys. */
export function differing(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) throw new RangeError('pictures of different sizes');
  return one.filter((grey, at) => Math.abs(grey - other[at]!) > 51).length / one.length;
}
