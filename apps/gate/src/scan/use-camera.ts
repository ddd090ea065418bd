import { useCallback, useEffect, useState } from 'react';
import type { CameraProblem } from '../camera/camera-problem.ts';
import { type OpenCamera, openCamera } from '../camera/open-camera.ts';

export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly camera: OpenCamera }
  | { readonly kind: 'problem'; readonly problem: CameraProblem };

/** The camera for as long as the screen is there. A camera that is pulled out is asked for again. */
export function useCamera(deviceId: string | undefined): readonly [CameraState, retry: () => void] {
  const [state, setState] = useState<CameraState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the camera anew
  useEffect(() => {
    let left = false;
    let opened: OpenCamera | undefined;
    setState({ kind: 'opening' });
    void openCamera(deviceId).then((result) => {
      if (!result.ok) return left ? undefined : setState({ kind: 'problem', problem: result.problem });
      if (left) return result.camera.close();
      opened = result.camera;
      for (const track of opened.stream.getVideoTracks()) track.addEventListener('ended', retry);
      setState({ kind: 'open', camera: opened });
    });
    return () => {
      left = true;
      for (const track of opened?.stream.getVideoTracks() ?? []) track.removeEventListener('ended', retry);
      opened?.close();
    };
  }, [deviceId, attempt, retry]);

  return [state, retry];
}
