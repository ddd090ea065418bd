import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLogFolder } from '@healthcode/server';
import {
  type LogProblem,
  LogReadError,
  type TileSource,
  type TrustedLog,
  trustLog,
} from '@healthcode/translog';
import { commandConfig } from '../open-city.ts';
import { type Sentence, StartRefused } from '../terminal.ts';
import { problemZh } from './log-words.ts';

/** A copy of the public log on this machine. */
export interface LogCopy {
  readonly folder: string;
  readonly source: TileSource;
  /** As it stands there; nobody has verified it. */
  readonly checkpoint: Uint8Array;
}

/** Throws `StartRefused` where there is no log, or no way to read it. */
export async function openCopy(dir: string | undefined): Promise<LogCopy> {
  const folder = dir === undefined ? commandConfig(process.env).logDir : resolve(dir);
  const source = refusing(readLogFolder(folder));
  const checkpoint = await source.read('checkpoint');
  if (checkpoint !== null) return { folder, source, checkpoint };
  throw new StartRefused({
    zh: `${folder} 里没有公开日志（缺少 checkpoint 文件）。写出日志所在的目录，或用 DATA_DIR、LOG_DIR 指定。`,
    en: `There is no public log in ${folder}: it has no file named checkpoint. Name the folder of a log, or set DATA_DIR or LOG_DIR.`,
  });
}

/** What the disk refuses is said in a sentence. */
const refusing = (source: TileSource): TileSource => ({
  read: (path) =>
    source.read(path).catch((error: unknown) => {
      throw cannotRead(path, error);
    }),
});

/** Whose log is expected, and whether the key came from beside the log itself. */
export interface KnownKey {
  readonly log: TrustedLog;
  readonly isFromLog: boolean;
}

/** The key file, a verifier key a line; without one the key that lies beside the log. Throws `StartRefused`. */
export async function readKey(copy: LogCopy, keyFile: string | undefined): Promise<KnownKey> {
  const bytes = keyFile === undefined ? await copy.source.read('verifier-key') : readInput(keyFile);
  if (bytes === null) {
    throw new StartRefused({
      zh: '日志旁边没有 verifier-key 文件。用 --key 指定从别处得到的公钥文件。',
      en: 'There is no file verifier-key beside the log. Name a key file that you had from elsewhere with --key.',
    });
  }
  const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean);
  const trusted = trustLog(lines);
  if (trusted.ok) return { log: trusted.value, isFromLog: keyFile === undefined };
  throw new StartRefused(problemSentence(trusted.problem));
}

/** A file that was named on the command line. Throws `StartRefused`. */
export function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Turns a file of the log that cannot be used into a sentence; anything else stays as it is. */
export const asLogRefusal = (error: unknown): unknown =>
  error instanceof LogReadError ? new StartRefused(problemSentence(error.problem)) : error;

export const problemSentence = ({ code, place, message }: LogProblem): Sentence => ({
  zh: `${place}：${problemZh(code)}`,
  en: `${place}: ${message}`,
});

function cannotRead(path: string, error: unknown): StartRefused {
  const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  return new StartRefused({
    zh: `读不了 ${path}（${reason}）。`,
    en: `${path} cannot be read (${reason}).`,
  });
}
