/**
 * `npm run bench -- NAME [ARGS]`: runs bench/NAME.ts on what `npm run build` makes, one JSON line per
 * figure on stdout and nothing else there. Without a name it lists the names there are.
 */
import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const folder = inRoot('bench');
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => /^[a-z][a-z0-9-]*\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME\nNames: ${names.join(', ')}`);
  process.exit(2);
}

const built = await runNode(inRoot('scripts/build.mjs'), [], { quiet: true });
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}
const { code } = await runNode('--import', ['tsx', inRoot(`bench/${name}.ts`), ...args]);
process.exitCode = code;
