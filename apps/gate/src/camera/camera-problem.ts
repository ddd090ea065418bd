/** Why there is no picture. Each has its own screen with what to do about it. */
export type CameraProblem = 'insecure' | 'unsupported' | 'refused' | 'none' | 'in-use' | 'failed';

const BY_NAME: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
};

/** The browser's name for what went wrong → what it means to the person at the gate. */
export const cameraProblemOf = (error: unknown): CameraProblem =>
  BY_NAME[error instanceof Error || error instanceof DOMException ? error.name : ''] ?? 'failed';

/** What stands in the way before a camera is even asked for. */
export function cameraObstacle(secure: boolean, devices: MediaDevices | undefined): CameraProblem | null {
  if (!secure) return 'insecure';
  return typeof devices?.getUserMedia === 'function' ? null : 'unsupported';
}
