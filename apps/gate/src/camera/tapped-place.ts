interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where in the camera's picture a tap lies, 0 to 1 from the left and the top. The picture fills its box and is cut at
 * two sides where the two have different shapes; of a camera that faces whoever holds it left and right are swapped.
 *
 * @param tap from the box's upper left corner, in its own pixels
 */
export function tappedPlace(
  tap: { readonly x: number; readonly y: number },
  box: Size,
  picture: Size,
  mirrored: boolean,
): { readonly x: number; readonly y: number } {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const along = (at: number, shown: number, whole: number) => 0.5 + (at - shown / 2) / (whole * scale);
  const x = along(tap.x, box.width, picture.width);
  return { x: mirrored ? 1 - x : x, y: along(tap.y, box.height, picture.height) };
}
