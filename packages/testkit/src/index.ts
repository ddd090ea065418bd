export { chromiumPath, findChromium, INSTALL_COMMAND } from './browser/chromium-path.ts';
export { type ChromiumOptions, launchChromium } from './browser/launch-chromium.ts';
export { type ServedModule, serveModule } from './browser/serve-module.ts';
export { writeMjpeg } from './browser/write-mjpeg.ts';
