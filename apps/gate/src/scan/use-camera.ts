import { useCallback, useEffect, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import type { CameraProblem } from '../camera/camera-problem.ts';
import { type OpenCamera, openCamera } from '../camera/open-camera.ts';

export type CameraState =
  /** `again`: there was a picture before, and then none. */
  | { readonly kind: 'opening'; readonly again: boolean }
  | { readonly kind: 'open'; readonly camera: OpenCamera }
  | { readonly kind: 'problem'; readonly problem: CameraProblem };

/** The chosen camera for as long as the screen is there. A camera that is pulled out is asked for again; `retry` opens it anew. */
export function useCamera(): readonly [CameraState, retry: () => void] {
  const { preferences } = useGate();
  const { cameraId } = useStore(preferences.state);
  const [state, setState] = useState<CameraState>({ kind: 'opening', again: false });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    let left = false;
    let opened: OpenCamera | undefined;
    setState({ kind: 'opening', again: attempt > 0 });
    const zoomFor = (id: string) => preferences.state.get().zooms[id];
    void openCamera(cameraId, zoomFor).then((result) => {
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
  }, [cameraId, attempt, retry, preferences]);

  return [state, retry];
}
