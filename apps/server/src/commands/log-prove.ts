import {
  formatLogProof,
  openCheckpoint,
  proveInclusion,
  readEntryBundle,
  TILE_WIDTH,
  verifyLogProof,
} from '@healthcode/translog';
import { EXIT } from '../cli.ts';
import { StartRefused } from '../terminal.ts';
import { asLogRefusal, openCopy, problemSentence, readKey } from './log-copy.ts';
import { readArgs } from './run-command.ts';

const OPTIONS = { from: { type: 'string' }, key: { type: 'string' } } as const;

/**
 * `log prove INDEX [DIR | --from DIR] [--key FILE]`: the proof that the entry is in the log as its newest checkpoint
 * signs it, with the entry as its extra data, on standard output. It has been verified. Null: wrong usage.
 */
export async function proveEntry(args: readonly string[]): Promise<number | null> {
  const parsed = readArgs(args, OPTIONS);
  const [text = '', dir, ...more] = parsed?.positionals ?? [];
  const isIndex = /^\d{1,15}$/.test(text);
  if (!parsed || !isIndex || more.length > 0 || (dir !== undefined && parsed.values.from !== undefined)) {
    return null;
  }
  try {
    process.stdout.write(await proofOf(Number(text), dir ?? parsed.values.from, parsed.values.key));
    return EXIT.done;
  } catch (error) {
    throw asLogRefusal(error);
  }
}

async function proofOf(index: number, dir: string | undefined, keyFile: string | undefined): Promise<string> {
  const copy = await openCopy(dir);
  const { log } = await readKey(copy, keyFile);
  const opened = openCheckpoint(copy.checkpoint, log);
  if (!opened.ok) throw new StartRefused(problemSentence(opened.problem));
  const { size } = opened.value;
  if (index >= size) {
    throw new StartRefused({
      zh: `日志只有 ${size} 条，编号从 0 开始，没有 ${index}。`,
      en: `The log has ${size} entries, numbered from 0: there is no ${index}.`,
    });
  }
  const entries = await readEntryBundle(copy.source, Math.floor(index / TILE_WIDTH), size);
  const entry = entries[index % TILE_WIDTH]!;
  const path = await proveInclusion(copy.source, index, size);
  const checkpoint = Buffer.from(copy.checkpoint).toString();
  const proof = formatLogProof({ index, path, checkpoint, extra: entry });
  const verified = verifyLogProof(proof, entry, log);
  if (!verified.ok) throw new StartRefused(problemSentence(verified.problem));
  return proof;
}
