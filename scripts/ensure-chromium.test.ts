import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript, sampleTree, writeSample } from './lib/_sample-tree.ts';

/** A machine of which only these programs are on the search path, each a small shell script. */
function machineWith(programs: Record<string, string>): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = sampleTree({});
  symlinkSync('/bin/chmod', join(folder, 'chmod'));
  for (const [name, text] of Object.entries(programs))
    writeSample(folder, name, `#!/bin/sh\n${text}\n`, 0o755);
  return { folder, env: { PATH: folder, HERE: folder } };
}

/** Writes down what it was asked, and on `install` puts a chromium on the search path. */
const APT_GET = `[ "$1" = --version ] && exit 0
echo "$*" >> "$HERE/asked"
[ "$1" = install ] && { echo '#!/bin/sh' > "$HERE/chromium"; chmod 755 "$HERE/chromium"; }
exit 0`;

const isRoot = process.getuid?.() === 0;
const SUDO_ALLOWED = 'shift; [ "$1" = true ] && exit 0; exec "$@"';

describe.skipIf(process.platform === 'darwin')('ensure-chromium', () => {
  it('is content and silent when there is a Chromium', () => {
    const { code, out, errors } = runScript('ensure-chromium.mjs', [], machineWith({ chromium: '' }).env);
    expect({ code, out, errors }).toEqual({ code: 0, out: '', errors: '' });
  });

  it('installs the package when it may', () => {
    const { env } = machineWith({ 'apt-get': APT_GET, ...(isRoot ? {} : { sudo: SUDO_ALLOWED }) });
    const { code, out, errors } = runScript('ensure-chromium.mjs', [], env);
    expect(errors).toBe('');
    expect(out).toContain('installing');
    expect(code).toBe(0);
  });

  it('shows what apt-get said when it fails, and the command to type', () => {
    const failing = '[ "$1" = --version ] && exit 0\necho "no space left" >&2\nexit 100';
    const { env } = machineWith({ 'apt-get': failing, ...(isRoot ? {} : { sudo: SUDO_ALLOWED }) });
    const { code, errors } = runScript('ensure-chromium.mjs', [], env);
    expect(errors).toContain('no space left');
    expect(errors).toContain('apt-get install');
    expect(code).toBe(1);
  });

  it('says which command to type where it may not install', () => {
    const { code, errors } = runScript('ensure-chromium.mjs', [], machineWith({}).env);
    expect(errors).toContain(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium',
    );
    expect(code).toBe(1);
  });

  it('does not install another browser than the one that CHROMIUM_PATH asks for', () => {
    const { env } = machineWith({ chromium: '', 'apt-get': APT_GET });
    const { code, errors } = runScript('ensure-chromium.mjs', [], {
      ...env,
      CHROMIUM_PATH: '/nowhere/chromium',
    });
    expect(errors).toContain('CHROMIUM_PATH is set to /nowhere/chromium');
    expect(code).toBe(1);
  });
});
