/** A camera that gave no new picture for so long has failed, whatever it says itself. */
export const NO_PICTURE_MS = 5_000;
/** A camera that gave pictures for so long works again: earlier failures are forgotten. */
const WORKS_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

export const isStalled = (lastPictureAt: number, now: number): boolean =>
  now - lastPictureAt >= NO_PICTURE_MS;

export interface PictureListeners {
  /** There are none any more: frozen, muted by the system, taken by another app. */
  readonly onStalled: () => void;
  readonly onWorks?: () => void;
}

/** Watches the pictures of a video until the returned function is called. */
export function watchPictures(video: HTMLVideoElement, { onStalled, onWorks }: PictureListeners): () => void {
  const since = performance.now();
  let lastPictureAt = since;
  let lastCount = -1;
  const look = () => {
    const now = performance.now();
    // Its clock runs on without pictures, so they are counted. A hidden page gets none; that is no fault of the camera.
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    if (document.hidden || totalVideoFrames !== lastCount) lastPictureAt = now;
    lastCount = totalVideoFrames;
    if (isStalled(lastPictureAt, now)) onStalled();
    else if (now - since >= WORKS_AFTER_MS) onWorks?.();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
