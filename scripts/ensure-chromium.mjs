/**
 * The end-to-end tests drive a real Chromium with a recorded camera. This makes sure that one is there:
 * it looks for it, installs Debian's package when it may (root, or sudo without a password), and
 * otherwise says which command to type. It never downloads a browser from anywhere else.
 */
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { run } from './lib/run.mjs';

/** @type {typeof import('../packages/testkit/src/browser/chromium-path.ts')} */
const { findChromium, INSTALL_COMMAND } = await tsImport(
  '../packages/testkit/src/browser/chromium-path.ts',
  import.meta.url,
);

/** @returns {Promise<boolean>} whether there is a Chromium now; what to do about it has been said */
export async function ensureChromium() {
  if (findChromium()) return true;
  if (process.env['CHROMIUM_PATH']) {
    console.error(`CHROMIUM_PATH is set to ${process.env['CHROMIUM_PATH']}, but no program is there.`);
    return false;
  }
  const prefix = await administrator();
  if (prefix) await install(prefix);
  if (findChromium()) return true;
  console.error(`The end-to-end tests need Chromium, and none was found. Install it, for example with:

  ${INSTALL_COMMAND}

or set CHROMIUM_PATH to a Chromium or Chrome that is already here.`);
  return false;
}

/** @returns {Promise<string[] | undefined>} what to put before apt-get; undefined when we may not install */
async function administrator() {
  const answers = async (/** @type {string} */ command, /** @type {string[]} */ args) =>
    (await run(command, args, { quiet: true })).code === 0;
  if (!(await answers('apt-get', ['--version']))) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await answers('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} prefix */
async function install(prefix) {
  console.log('Chromium is missing: installing it with apt-get.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    const { code, output } = await run(command, rest, { quiet: true, env });
    if (code !== 0) {
      console.error(`apt-get ${args[0]} failed:\n${output}`);
      return;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await ensureChromium()) ? 0 : 1;
}
