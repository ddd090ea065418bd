import type { CameraControls, ImageSettings } from './camera-controls.ts';

/** What is wished of one camera's picture. */
export interface ImageKeeper {
  /** Asks for this beside all that was asked before. Rejects where the camera does not do it. */
  ask(wish: ImageSettings): Promise<void>;
  /** Focuses once on a place, 0 to 1 from the left and the top, and follows by itself again a moment later. */
  refocus(place: { readonly x: number; readonly y: number }): Promise<void>;
  close(): void;
}

/** A lens has found its place by then. */
const FOCUSED_AFTER_MS = 2_500;

export function createImageKeeper(
  track: MediaStreamTrack | undefined,
  controls: CameraControls,
): ImageKeeper {
  let asked: ImageSettings = controls.following;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(wish: ImageSettings): Promise<void> {
    const next = { ...asked, ...wish };
    if (Object.keys(next).length === 0) return;
    await track?.applyConstraints({ advanced: [next as MediaTrackConstraintSet] });
    asked = next;
  }

  return {
    ask,
    async refocus(place) {
      clearTimeout(timer);
      await ask({ focusMode: 'single-shot', ...(controls.places && { pointsOfInterest: [place] }) });
      if (controls.following.focusMode === undefined) return;
      const follow = () => void ask({ focusMode: 'continuous' }).catch(() => undefined);
      timer = setTimeout(follow, FOCUSED_AFTER_MS);
    },
    close: () => clearTimeout(timer),
  };
}
