import {
  type LogEntryType,
  type LogVerdict,
  parseLogEntry,
  type VerifyLogOptions,
  verifyLog,
} from '@healthcode/translog';
import { EXIT } from '../cli.ts';
import { type KnownKey, type LogCopy, openCopy, readInput, readKey } from './log-copy.ts';
import { cityTimeOf, problemZh } from './log-words.ts';
import { ProgressBar } from './progress-bar.ts';
import { readArgs } from './run-command.ts';

const OPTIONS = {
  from: { type: 'string' },
  key: { type: 'string' },
  known: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** After so many the rest tells nobody anything. */
const MAX_PROBLEMS = 10_000;

/** What a look at every entry found besides problems. */
interface Seen {
  readonly counts: Partial<Record<LogEntryType, number>>;
  /** When the newest entry was made. */
  newestAt: string | null;
}

/**
 * `log verify [DIR | --from DIR] [--key FILE] [--known CHECKPOINT] [--json]`: every entry, every hash, the root and the
 * signature; with a checkpoint kept from earlier, also that nothing of that time was changed. Null: wrong usage.
 */
export async function verifyCopy(args: readonly string[]): Promise<number | null> {
  const parsed = readArgs(args, OPTIONS);
  const [dir, ...more] = parsed?.positionals ?? [];
  if (!parsed || more.length > 0 || (dir !== undefined && parsed.values.from !== undefined)) return null;
  const { from, key, known, json } = parsed.values;
  const copy = await openCopy(dir ?? from);
  const knownKey = await readKey(copy, key);
  const seen: Seen = { counts: {}, newestAt: null };
  const verdict = await look(copy, knownKey, seen, known === undefined ? {} : { known: readInput(known) });
  console.log(
    json ? JSON.stringify(asJson(verdict, knownKey, seen)) : inWords(verdict, copy, knownKey, seen),
  );
  return verdict.ok ? EXIT.done : EXIT.failed;
}

async function look(
  { source }: LogCopy,
  { log }: KnownKey,
  seen: Seen,
  known: Pick<VerifyLogOptions, 'known'>,
): Promise<LogVerdict> {
  const bar = new ProgressBar('{value}/{total} 条 entries');
  try {
    return await verifyLog(source, log, {
      ...known,
      maxProblems: MAX_PROBLEMS,
      checkEntry: (bytes) => {
        const parsed = parseLogEntry(bytes);
        if (!parsed.ok) return parsed.problems;
        const { type, at } = parsed.entry;
        seen.counts[type] = (seen.counts[type] ?? 0) + 1;
        seen.newestAt = at;
        return [];
      },
      onProgress: ({ entries, of }) =>
        bar.show({ done: entries, total: of, line: `${entries}/${of} 条 entries` }),
    });
  } finally {
    bar.end();
  }
}

const rootOf = ({ checkpoint }: LogVerdict): string | null =>
  checkpoint === null ? null : Buffer.from(checkpoint.root).toString('base64');

function asJson(verdict: LogVerdict, { log, isFromLog }: KnownKey, { counts, newestAt }: Seen) {
  const { ok, complete, checkpoint, problems } = verdict;
  return {
    ok,
    complete,
    origin: log.origin,
    size: checkpoint?.size ?? null,
    root: rootOf(verdict),
    newestAt,
    counts,
    keyFrom: isFromLog ? 'log' : 'file',
    problems,
  };
}

function inWords(
  verdict: LogVerdict,
  { folder }: LogCopy,
  { log, isFromLog }: KnownKey,
  { counts, newestAt }: Seen,
): string {
  const { ok, complete, checkpoint, problems } = verdict;
  const lines = [
    ok
      ? '公开日志完好  The public log is in order'
      : '公开日志有问题  Something is wrong with the public log',
    `  日志 Log       ${log.origin}  ${folder}`,
  ];
  if (checkpoint !== null)
    lines.push(`  条数 Entries   ${checkpoint.size}`, `  根 Root        ${rootOf(verdict)}`);
  if (newestAt !== null) lines.push(`  最新 Newest    ${cityTimeOf(newestAt)} UTC+8`);
  for (const [type, count] of Object.entries(counts)) lines.push(`    ${type.padEnd(16)} ${count}`);
  for (const { code, place, message } of problems)
    lines.push(`  问题 Problem   ${place}：${problemZh(code)}  ${message}`);
  if (!complete) lines.push('  其余的没有核对  The rest was not looked at');
  if (isFromLog) lines.push(...KEY_REMARK);
  return lines.join('\n');
}

const KEY_REMARK = [
  '  公钥就放在日志旁边，不能证明是谁签的；请从别处取得公钥，用 --key 指定',
  '  The key lies beside the log: that proves nothing about who signed it. Take the key from elsewhere and give it with --key',
];
