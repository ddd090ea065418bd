import type { CameraProblem } from '../camera/camera-problem.ts';

/** A camera that gave no new picture for so long has failed, whatever it says itself. */
export const NO_PICTURE_MS = 5_000;
/** A camera that gave pictures for so long works again: earlier failures are forgotten. */
export const WORKS_AFTER_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const RELOADED_AFTER = 3;
/** What neither opening it again nor a reload helps against is looked at again now and then. */
const HOPELESS_RETRY_MS = 30_000;
const HOPELESS: ReadonlySet<CameraProblem> = new Set(['refused', 'insecure', 'unsupported']);

export const isStalled = (lastPictureAt: number, now: number): boolean =>
  now - lastPictureAt >= NO_PICTURE_MS;

export type CameraRescue = { readonly kind: 'reopen'; readonly inMs: number } | { readonly kind: 'reload' };

/** What to do after so many failures in a row, the last of them for this reason. */
export function rescueCamera(failures: number, problem: CameraProblem): CameraRescue {
  if (HOPELESS.has(problem)) return { kind: 'reopen', inMs: HOPELESS_RETRY_MS };
  if (failures >= RELOADED_AFTER) return { kind: 'reload' };
  return { kind: 'reopen', inMs: FIRST_RETRY_MS * 2 ** (failures - 1) };
}
