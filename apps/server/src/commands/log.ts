import { EXIT, usage } from '../cli.ts';
import { printRefusal, StartRefused } from '../terminal.ts';
import { proveEntry } from './log-prove.ts';
import { showLog } from './log-show.ts';
import { verifyCopy } from './log-verify.ts';

const VERBS: Readonly<Record<string, (args: readonly string[]) => Promise<number | null>>> = {
  verify: verifyCopy,
  prove: proveEntry,
  show: showLog,
};

/**
 * `log verify`, `log prove`, `log show`: the public log from its files alone, without a database, beside a running
 * service or far from one. DIR is a copy of the log, by default the one of this data folder. Exit code 1 when
 * anything is wrong with the log.
 */
export async function logCommand([verb = '', ...args]: readonly string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  try {
    return (await run?.(args)) ?? usage();
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    printRefusal(error);
    return EXIT.failed;
  }
}
