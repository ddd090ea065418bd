import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

export interface ChromiumOptions {
  /**
   * An .mjpeg file (see `writeMjpeg`) that plays in a loop as the only camera; without it there is none.
   * Chromium reads the file anew whenever the camera is opened: write another clip, let the page stop all
   * tracks and call getUserMedia again, and the same browser sees the new one (fake-camera.test.ts shows
   * it). A camera that stays open goes on playing the old clip.
   */
  readonly fakeVideo?: string;
  /** Keeps storage, keys and service workers in this folder, so that a later launch finds them again. */
  readonly userDataDir?: string;
  /** Further command-line flags. */
  readonly args?: readonly string[];
}

/** The browser may start nothing of its own accord: no downloads, no sync, no first-run pages. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the system's Chromium without a window. With `userDataDir` the result is that profile's own
 * context (closing it ends the browser); without, a browser whose contexts share nothing.
 * Throws when no Chromium is installed, saying what to type.
 */
export function launchChromium(
  options: ChromiumOptions & { readonly userDataDir: string },
): Promise<BrowserContext>;
export function launchChromium(options?: Omit<ChromiumOptions, 'userDataDir'>): Promise<Browser>;
export function launchChromium(options: ChromiumOptions = {}): Promise<Browser | BrowserContext> {
  const launch: LaunchOptions = {
    executablePath: chromiumPath(),
    headless: true,
    args: [...QUIET_FLAGS, ...cameraFlags(options.fakeVideo), ...(options.args ?? [])],
  };
  return options.userDataDir === undefined
    ? chromium.launch(launch)
    : chromium.launchPersistentContext(options.userDataDir, launch);
}

function cameraFlags(fakeVideo: string | undefined): string[] {
  if (fakeVideo === undefined) return [];
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${fakeVideo}`,
  ];
}
