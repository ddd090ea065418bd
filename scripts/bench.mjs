/**
 * `npm run bench -- NAME [ARGS]`: runs bench/NAME.ts on what `npm run build` makes, one JSON line per
 * figure on stdout and nothing else there. Without a name it lists the names there are.
 */
import { runNamed } from './lib/run-named.mjs';

await runNamed('bench', 'bench');
