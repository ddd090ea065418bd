import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a person types to get a Chromium, and fonts to draw Chinese with. */
export const INSTALL_COMMAND =
  'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk';

const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PROGRAMS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium to test with: the one named by CHROMIUM_PATH, or else the first on the search path.
 * A CHROMIUM_PATH that leads nowhere finds nothing, rather than another browser than the one asked for.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onSearchPath = PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = process.platform === 'darwin' ? MAC_PROGRAMS : [];
  return [...onSearchPath, ...installed].find(isProgram);
}

/** Like `findChromium`, for those who cannot go on without one: throws, saying what to type. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) {
    throw new Error(`No Chromium was found. Install one (${INSTALL_COMMAND}) or set CHROMIUM_PATH.`);
  }
  return path;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
