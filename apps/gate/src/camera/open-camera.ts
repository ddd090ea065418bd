import { type CameraControls, controlsOf, fitZoom, type ImageCapabilities } from './camera-controls.ts';
import { type CameraProblem, cameraObstacle, cameraProblemOf } from './camera-problem.ts';
import { createImageKeeper, type ImageKeeper } from './image-keeper.ts';

export interface CameraChoice {
  readonly deviceId: string;
  readonly label: string;
}

export interface OpenCamera {
  readonly stream: MediaStream;
  readonly deviceId: string;
  readonly choices: readonly CameraChoice[];
  readonly controls: CameraControls;
  /** It looks at whoever holds the device: shown as in a mirror, or hands go the wrong way. */
  readonly facesUser: boolean;
  /** Where it stands now; null where it cannot be changed. */
  readonly zoom: number | null;
  readonly image: ImageKeeper;
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
  // Asked for here, or browsers on a desk do not tell that a camera can zoom; cameras that cannot are no worse for it.
  const zoom = { zoom: true } as MediaTrackConstraints;
  return { audio: false, video: { ...PICTURE, ...which, ...zoom } };
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

async function describe(
  stream: MediaStream,
  zoomFor: (deviceId: string) => number | undefined,
): Promise<OpenCamera> {
  const [track] = stream.getVideoTracks();
  const controls = controlsOf((track?.getCapabilities?.() ?? {}) as ImageCapabilities);
  const settings: MediaTrackSettings & { zoom?: number } = track?.getSettings() ?? {};
  const deviceId = settings.deviceId ?? '';
  const wanted = zoomFor(deviceId) ?? settings.zoom ?? controls.zoom?.min;
  const zoom = controls.zoom && wanted !== undefined ? fitZoom(controls.zoom, wanted) : null;
  const image = createImageKeeper(track, controls);
  // A camera that does not follow a wish still shows its picture.
  await image.ask(zoom === null || zoom === settings.zoom ? {} : { zoom }).catch(() => undefined);
  return {
    stream,
    deviceId,
    choices: await listCameras(),
    controls,
    facesUser: settings.facingMode === 'user',
    zoom,
    image,
    close() {
      image.close();
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** @param zoomFor the zoom that was last chosen for a camera */
export async function openCamera(
  deviceId: string | undefined,
  zoomFor: (deviceId: string) => number | undefined,
  facing: Facing = 'environment',
): Promise<CameraResult> {
  const obstacle = cameraObstacle(window.isSecureContext, navigator.mediaDevices);
  if (obstacle) return { ok: false, problem: obstacle };
  try {
    return { ok: true, camera: await describe(await openStream(deviceId, facing), zoomFor) };
  } catch (error) {
    return { ok: false, problem: cameraProblemOf(error) };
  }
}
