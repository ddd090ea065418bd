import type { MouseEvent, RefObject } from 'react';
import type { OpenCamera } from '../camera/open-camera.ts';
import { tappedPlace } from '../camera/tapped-place.ts';
import { useT } from '../words/words.ts';

export interface FocusAreaProps {
  readonly camera: OpenCamera;
  readonly video: RefObject<HTMLVideoElement | null>;
}

const MIDDLE = { x: 0.5, y: 0.5 } as const;

/** The whole picture is the button: a tap focuses on what was tapped, a key on the middle. */
export function FocusArea({ camera, video }: FocusAreaProps) {
  const t = useT();
  const placeOf = ({ clientX, clientY, currentTarget, detail }: MouseEvent<HTMLButtonElement>) => {
    const { videoWidth: width = 0, videoHeight: height = 0 } = video.current ?? {};
    if (detail === 0 || width === 0) return MIDDLE;
    const box = currentTarget.getBoundingClientRect();
    const tap = { x: clientX - box.left, y: clientY - box.top };
    return tappedPlace(tap, box, { width, height }, camera.facesUser);
  };
  return (
    <button
      type="button"
      className="scan-focus"
      aria-label={t('scan.refocus')}
      onClick={(event) => {
        // A lens that is busy focuses a moment later by itself.
        void camera.image.refocus(placeOf(event)).catch(() => undefined);
      }}
    />
  );
}
