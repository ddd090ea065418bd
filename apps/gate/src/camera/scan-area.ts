/** The part of a picture that is looked at, in the picture's own pixels, and the size it is scaled to. */
export interface ScanArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scaledWidth: number;
  readonly scaledHeight: number;
}

/** A phone pass is at most 73 modules wide with its quiet zone: 720 px still gives a half-filled square 5 px each. */
const SQUARE_SIDE = 720;
const FULL_WIDTH = 1280;
/** The guide's share of the shorter side, with room for a hand that shakes. */
const GUIDE_SHARE = 0.9;
/** Every third look takes in the whole picture: a code beside the guide is found too, just not as often. */
const FULL_EVERY = 3;

export function scanArea(width: number, height: number, look: number): ScanArea {
  return look % FULL_EVERY === FULL_EVERY - 1 ? wholePicture(width, height) : middleSquare(width, height);
}

function middleSquare(width: number, height: number): ScanArea {
  const side = Math.round(Math.min(width, height) * GUIDE_SHARE);
  const scaled = Math.min(side, SQUARE_SIDE);
  return {
    x: Math.round((width - side) / 2),
    y: Math.round((height - side) / 2),
    width: side,
    height: side,
    scaledWidth: scaled,
    scaledHeight: scaled,
  };
}

function wholePicture(width: number, height: number): ScanArea {
  const scale = Math.min(1, FULL_WIDTH / Math.max(width, height));
  return {
    x: 0,
    y: 0,
    width,
    height,
    scaledWidth: Math.round(width * scale),
    scaledHeight: Math.round(height * scale),
  };
}

/** Of all codes in the picture, ours first: a poster on the wall must not hide the phone before it. */
export function chooseText(texts: readonly string[]): string | null {
  return texts.find((text) => text.startsWith('HQ1:')) ?? texts[0] ?? null;
}
