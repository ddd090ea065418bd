export { chromiumPath, findChromium, INSTALL_COMMAND } from './browser/chromium-path.ts';
export { type ChromiumOptions, launchChromium } from './browser/launch-chromium.ts';
export { writeMjpeg } from './browser/write-mjpeg.ts';
