import { type RefObject, useEffect, useState } from 'react';
import type { CameraProblem } from '../camera/camera-problem.ts';
import { type Facing, type OpenCamera, openCamera } from '../camera/open-camera.ts';
import { watchPictures } from '../camera/watch-pictures.ts';
import { rescueCamera } from './camera-watch.ts';

export type KioskCameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly camera: OpenCamera }
  | { readonly kind: 'lost'; readonly problem: CameraProblem };

export interface WantedCamera {
  /** Off while nobody can be checked anyway. */
  readonly on: boolean;
  readonly deviceId: string | undefined;
  readonly facing: Facing;
  readonly onGiveUp: () => void;
}

/** People come close by themselves. */
const NO_ZOOM = () => undefined;

/** A camera that is opened again by itself, however it was lost: pulled out, taken by another app, frozen. */
export function useKioskCamera(
  { on, deviceId, facing, onGiveUp }: WantedCamera,
  video: RefObject<HTMLVideoElement | null>,
): KioskCameraState {
  const [state, setState] = useState<KioskCameraState>({ kind: 'opening' });
  useEffect(() => {
    // The last picture of a closed camera must not be read again.
    setState({ kind: 'opening' });
    if (!on) return;
    let left = false;
    let failures = 0;
    let opened: OpenCamera | undefined;
    let unwatch = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      unwatch();
      unwatch = () => {};
      opened?.close();
      opened = undefined;
    };
    const fail = (problem: CameraProblem) => {
      if (left) return;
      close();
      clearTimeout(timer);
      setState({ kind: 'lost', problem });
      const rescue = rescueCamera(++failures, problem);
      if (rescue.kind === 'reload') onGiveUp();
      else timer = setTimeout(() => void open(), rescue.inMs);
    };
    const open = async () => {
      const result = await openCamera(deviceId, NO_ZOOM, facing);
      if (!result.ok) return fail(result.problem);
      if (left) return result.camera.close();
      opened = result.camera;
      for (const track of opened.stream.getVideoTracks()) {
        track.addEventListener('ended', () => fail('none'), { once: true });
      }
      setState({ kind: 'open', camera: opened });
      if (video.current) {
        const onWorks = () => {
          failures = 0;
        };
        unwatch = watchPictures(video.current, { onWorks, onStalled: () => fail('failed') });
      }
    };
    void open();
    return () => {
      left = true;
      clearTimeout(timer);
      close();
    };
  }, [on, deviceId, facing, onGiveUp, video]);
  return state;
}
