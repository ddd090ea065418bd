import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {boolean} [quiet] keep the output for the caller; otherwise it goes to the terminal as it comes
 * @property {number} [timeLimitMs] after it the command is ended and counts as failed
 * @property {Record<string, string>} [env] added to the present environment
 */

/**
 * Runs one command to its end, without a shell and without stdin. A command that cannot start, is killed
 * or passes its time limit comes back with a code that is not 0: callers look at the code only.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = ROOT, quiet = false, timeLimitMs = 30 * 60_000, env = {} } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const output = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const limit = setTimeout(() => {
      output.push(`Ended after ${Math.round(timeLimitMs / 1000)} s: ${command} ${args.join(' ')}\n`);
      if (!quiet) console.error(output.at(-1));
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, timeLimitMs);
    child.stdout?.setEncoding('utf8').on('data', (text) => output.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text) => output.push(text));
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ code: 127, output: `${command}: ${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output: output.join('') });
    });
  });
}

/**
 * Runs a JavaScript file with the Node that runs us.
 *
 * @param {string} file
 * @param {string[]} [args]
 * @param {RunOptions} [options]
 */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [file, ...args], options);

/** @param {number} sinceMs @returns {string} e.g. `1.2 s` */
export const elapsed = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
