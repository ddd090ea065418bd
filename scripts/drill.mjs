/**
 * `npm run drill -- NAME [ARGS]`: runs drills/NAME.ts on what `npm run build` makes. A drill does the worst that it can
 * think of to a city of its own, ends by itself, and exits with 1 where the city did not stand it. Without a name it
 * lists the names there are.
 */
import { runNamed } from './lib/run-named.mjs';

const LONGEST_MS = 15 * 60_000;

await runNamed('drills', 'drill', { timeLimitMs: LONGEST_MS });
