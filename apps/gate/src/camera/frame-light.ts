import type { Luminance } from './luminance.ts';

/** What the page can hand over of a camera's picture, best first; the last where the browser has no other. */
export type CameraFrame = VideoFrame | ImageBitmap | ImageData;

/** Formats whose first plane is the light itself, a byte a pixel. */
const LIGHT_FIRST = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12']);

/** The light of a frame, which is given back to the browser. */
export async function lightOf(frame: CameraFrame): Promise<Luminance> {
  if ('data' in frame) return fromColours(frame);
  try {
    const light = 'copyTo' in frame ? await firstPlane(frame) : null;
    return light ?? fromColours(drawn(frame));
  } finally {
    frame.close();
  }
}

async function firstPlane(frame: VideoFrame): Promise<Luminance | null> {
  if (frame.format === null || !LIGHT_FIRST.has(frame.format)) return null;
  const bytes = new Uint8Array(frame.allocationSize());
  const [plane] = await frame.copyTo(bytes);
  if (!plane) return null;
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
  return withoutPadding(bytes.subarray(plane.offset), plane.stride, width, height);
}

/** Rows may be stored longer than the picture is wide. */
export function withoutPadding(bytes: Uint8Array, stride: number, width: number, height: number): Luminance {
  if (stride === width) return { data: bytes.subarray(0, width * height), width, height };
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    data.set(bytes.subarray(row * stride, row * stride + width), row * width);
  return { data, width, height };
}

function drawn(frame: VideoFrame | ImageBitmap): ImageData {
  const [width, height] =
    'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws nothing in a worker.');
  context.drawImage(frame, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** Red, green and blue as bright as eyes see them (BT.601). */
export function fromColours({
  data,
  width,
  height,
}: Pick<ImageData, 'data' | 'width' | 'height'>): Luminance {
  const light = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < light.length; at++, from += 4)
    light[at] = (306 * data[from]! + 601 * data[from + 1]! + 117 * data[from + 2]! + 512) >> 10;
  return { data: light, width, height };
}
