import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ListLookup, listServesPass, readStatusList, SeenSteps, verifyPass } from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { EXIT, usage } from '../cli.ts';
import { type PassKeyFile, readPassKeyFile } from './pass-key-file.ts';

const OPTIONS = {
  keys: { type: 'string' },
  list: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

class BadInput extends Error {}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

function readAt(text: string | undefined): number {
  const at = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(at)) throw new BadInput(`--at: 时间写法不对 not an ISO time: ${text}`);
  return at;
}

/**
 * A list given as a file has no manifest that says how old it is, nor for which day it is: it is taken as the list
 * of the pass, and as fresh.
 */
async function lookupOf(path: string | undefined, keys: PassKeyFile, at: number): Promise<ListLookup> {
  if (path === undefined) return () => null;
  const list = await readStatusList(readFileSync(path), nodeCrypto().inflate);
  if (!list) throw new BadInput(`--list: 不是状态列表 not a Token Status List: ${path}`);
  return (uri, _iss, day) => {
    const shown = keys.lists.find((entry) => listServesPass(entry, uri, day));
    return { list, displayKey: shown?.displayKey ?? null, manifestTime: at };
  };
}

/** `pass verify TEXT`: what a gate would find, from files alone. Exit code 0 only for `ok`. */
export async function passCommand(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  const [verb, text, ...more] = parsed?.positionals ?? [];
  if (!parsed || verb !== 'verify' || text === undefined || more.length > 0 || !parsed.values.keys)
    return usage();
  try {
    const at = readAt(parsed.values.at);
    const keys = readPassKeyFile(parsed.values.keys);
    const verdict = await verifyPass(text, {
      crypto: nodeCrypto(),
      now: at,
      issuers: keys.issuers,
      lists: await lookupOf(parsed.values.list, keys, at),
      seen: new SeenSteps(),
    });
    const reasons = verdict.reasons.join(', ');
    if (parsed.values.json) console.log(JSON.stringify(verdict));
    else
      console.log(
        [verdict.outcome, verdict.colour, verdict.holder?.maskedName, reasons].filter(Boolean).join('  '),
      );
    return verdict.outcome === 'ok' ? EXIT.done : EXIT.failed;
  } catch (error) {
    const known = error instanceof BadInput || (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!known) throw error;
    console.error((error as Error).message);
    return EXIT.failed;
  }
}
