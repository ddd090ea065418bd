import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * Runs FOLDER/NAME.ts on what `npm run build` makes, with the arguments that follow the name. Without a name it lists
 * the names there are.
 *
 * @param {string} folder
 * @param {string} command
 * @param {{ timeLimitMs?: number }} [limits]
 */
export async function runNamed(folder, command, { timeLimitMs } = {}) {
  const path = inRoot(folder);
  const names = (existsSync(path) ? readdirSync(path) : [])
    .filter((file) => /^[a-z][a-z0-9-]*\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || !names.includes(name)) {
    console.error(`Usage: npm run ${command} -- NAME\nNames: ${names.join(', ')}`);
    process.exit(2);
  }
  const built = await runNode(inRoot('scripts/build.mjs'), [], { quiet: true });
  if (built.code !== 0) {
    console.error(built.output);
    process.exit(1);
  }
  const options = timeLimitMs === undefined ? {} : { timeLimitMs };
  const { code } = await runNode('--import', ['tsx', inRoot(`${folder}/${name}.ts`), ...args], options);
  process.exitCode = code;
}
