/**
 * Why: `npm ci` refuses a lock file that does not name the optional packages of every platform, and `npm install`
 * leaves out those that the registry at hand does not hold (a mirror may carry one platform only). This writes the
 * missing ones back, with the version that their parent asks for and the platform that their name says. Run it after
 * every change of dependencies: `node scripts/complete-lockfile.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};

/** The platform in a package's name, such as `binding-linux-x64-musl`; null when it names none. */
export function platformOf(/** @type {string} */ name) {
  const parts = name.split('/').at(-1)?.split('-') ?? [];
  const os = parts.map((part) => OS[/** @type {keyof typeof OS} */ (part)]).find(Boolean);
  const cpu = parts.map((part) => CPU[/** @type {keyof typeof CPU} */ (part)]).find(Boolean);
  if (!os || !cpu) return null;
  const libc = parts.includes('musl')
    ? 'musl'
    : parts.includes('gnu') || parts.includes('gnueabihf')
      ? 'glibc'
      : null;
  return { os: [os], cpu: [cpu], ...(libc && os === 'linux' ? { libc: [libc] } : {}) };
}

/** Adds what is missing to the lock file's text. @returns {{ text: string, added: string[] }} */
export function completeLockfile(/** @type {string} */ text) {
  const lock = JSON.parse(text);
  const added = [];
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      const platform = platformOf(name);
      if (lock.packages[key] || !platform || !/^\d/.test(version)) continue;
      lock.packages[key] = { version, dev: true, optional: true, ...platform };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  return { text: `${JSON.stringify(lock, null, 2)}\n`, added };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL('../package-lock.json', import.meta.url);
  const { text, added } = completeLockfile(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  console.log(added.length > 0 ? `added: ${added.join(', ')}` : 'complete');
}
