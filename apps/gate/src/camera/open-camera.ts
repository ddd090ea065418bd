import { type CameraProblem, cameraObstacle, cameraProblemOf } from './camera-problem.ts';

export interface CameraChoice {
  readonly deviceId: string;
  readonly label: string;
}

export interface OpenCamera {
  readonly stream: MediaStream;
  readonly deviceId: string;
  readonly choices: readonly CameraChoice[];
  readonly hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;
  close(): void;
}

export type CameraResult =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly problem: CameraProblem };

/** Which camera where none was chosen by name: the one that looks away from the screen, or the one beside it. */
export type Facing = 'environment' | 'user';

const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

function constraintsFor(deviceId: string | undefined, facing: Facing): MediaStreamConstraints {
  const which: MediaTrackConstraints = deviceId
    ? { deviceId: { exact: deviceId } }
    : { facingMode: { ideal: facing } };
  return { audio: false, video: { ...PICTURE, ...which } };
}

async function openStream(deviceId: string | undefined, facing: Facing): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraintsFor(deviceId, facing));
  } catch (error) {
    // The chosen camera was unplugged: any camera is better than none.
    if (deviceId && cameraProblemOf(error) === 'none') return openStream(undefined, facing);
    throw error;
  }
}

/** Cameras of this device; empty where the browser names none before it was asked for one. */
export async function listCameras(): Promise<CameraChoice[]> {
  if (!navigator.mediaDevices?.enumerateDevices) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

async function describe(stream: MediaStream): Promise<OpenCamera> {
  const [track] = stream.getVideoTracks();
  // `torch` is in the Image Capture specification, not yet in the compiler's types of the DOM.
  const capabilities = (track?.getCapabilities?.() ?? {}) as { torch?: boolean };
  return {
    stream,
    deviceId: track?.getSettings().deviceId ?? '',
    choices: await listCameras(),
    hasTorch: capabilities.torch === true,
    async setTorch(on) {
      await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    },
    close() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

export async function openCamera(
  deviceId: string | undefined,
  facing: Facing = 'environment',
): Promise<CameraResult> {
  const obstacle = cameraObstacle(window.isSecureContext, navigator.mediaDevices);
  if (obstacle) return { ok: false, problem: obstacle };
  try {
    return { ok: true, camera: await describe(await openStream(deviceId, facing)) };
  } catch (error) {
    return { ok: false, problem: cameraProblemOf(error) };
  }
}
