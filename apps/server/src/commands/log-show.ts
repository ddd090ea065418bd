import {
  type LogEntryType,
  openCheckpoint,
  parseLogEntry,
  readEntryBundle,
  TILE_WIDTH,
} from '@healthcode/translog';
import { EXIT } from '../cli.ts';
import { StartRefused } from '../terminal.ts';
import { asLogRefusal, type LogCopy, openCopy, problemSentence, readKey } from './log-copy.ts';
import { describeEntry, isEntryType } from './log-entry-words.ts';
import { problemZh } from './log-words.ts';
import { readArgs } from './run-command.ts';

const OPTIONS = {
  type: { type: 'string' },
  from: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const;

interface Wanted {
  readonly type: LogEntryType | null;
  readonly from: number;
  readonly json: boolean;
}

/**
 * `log show [DIR] [--type T] [--from N] [--json]`: the entries from number N on, in both languages. Verifies the
 * checkpoint and nothing else: that is what `log verify` is for. Null: wrong usage.
 */
export async function showLog(args: readonly string[]): Promise<number | null> {
  const parsed = readArgs(args, OPTIONS);
  const [dir, ...more] = parsed?.positionals ?? [];
  const { type, from = '', json = false } = parsed?.values ?? {};
  if (!parsed || more.length > 0 || !/^\d{1,15}$/.test(from)) return null;
  if (type !== undefined && !isEntryType(type)) return null;
  try {
    const copy = await openCopy(dir);
    return await show(copy, { type: type ?? null, from: Number(from), json });
  } catch (error) {
    throw asLogRefusal(error);
  }
}

async function show(copy: LogCopy, wanted: Wanted): Promise<number> {
  const { log } = await readKey(copy, undefined);
  const opened = openCheckpoint(copy.checkpoint, log);
  if (!opened.ok) throw new StartRefused(problemSentence(opened.problem));
  const { size } = opened.value;
  let exitCode: number = EXIT.done;
  for (let bundle = Math.floor(wanted.from / TILE_WIDTH); bundle * TILE_WIDTH < size; bundle++) {
    const entries = await readEntryBundle(copy.source, bundle, size);
    for (const [at, bytes] of entries.entries()) {
      const index = bundle * TILE_WIDTH + at;
      if (index >= wanted.from && !showEntry(index, bytes, wanted)) exitCode = EXIT.failed;
    }
  }
  return exitCode;
}

/** @returns false for one that cannot be understood */
function showEntry(index: number, bytes: Uint8Array, { type, json }: Wanted): boolean {
  const parsed = parseLogEntry(bytes);
  if (!parsed.ok) {
    for (const { code, place, message } of parsed.problems)
      console.error(`#${index} ${place}：${problemZh(code)}  ${message}`);
    return false;
  }
  const { entry } = parsed;
  if (type !== null && entry.type !== type) return true;
  console.log(json ? JSON.stringify({ index, ...entry }) : describeEntry(index, entry));
  return true;
}
