import type { CameraProblem } from '../camera/camera-problem.ts';

const FIRST_RETRY_MS = 1_000;
const RELOADED_AFTER = 3;
/** What neither opening it again nor a reload helps against is looked at again now and then. */
const HOPELESS_RETRY_MS = 30_000;
const HOPELESS: ReadonlySet<CameraProblem> = new Set(['refused', 'insecure', 'unsupported']);

export type CameraRescue = { readonly kind: 'reopen'; readonly inMs: number } | { readonly kind: 'reload' };

/** What to do after so many failures in a row, the last of them for this reason. */
export function rescueCamera(failures: number, problem: CameraProblem): CameraRescue {
  if (HOPELESS.has(problem)) return { kind: 'reopen', inMs: HOPELESS_RETRY_MS };
  if (failures >= RELOADED_AFTER) return { kind: 'reload' };
  return { kind: 'reopen', inMs: FIRST_RETRY_MS * 2 ** (failures - 1) };
}
