import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import {
  type BatchReport,
  type Delivery,
  type FileProblem,
  FileRefused,
  failedRowsWriter,
  type ImportOptions,
  importFile,
  type Mapping,
  parseMapping,
} from '@healthcode/server';
import { EXIT, usage } from '../cli.ts';
import { printRefusal, StartRefused } from '../terminal.ts';
import { FailedRowsFile } from './failed-rows-file.ts';
import { ImportProgressBar } from './import-progress.ts';
import { readArgs, withCity } from './run-command.ts';

const OPTIONS = {
  source: { type: 'string' },
  kind: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  failed: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Failed rows shown on a terminal; `--failed` writes them all. */
const SHOWN = 20;

/**
 * `import FILE --source ID`: takes a file of evidence, also beside a running service, which publishes what changes.
 * Exit code 0 when the file was gone through, also with failed rows; 1 when it was refused or cut off; 3 when it is
 * beyond the source's bound: nothing was taken, and it waits for two officers.
 */
export async function importCommand(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, OPTIONS);
  const [file, ...more] = parsed?.positionals ?? [];
  const { source, kind, failed, json = false } = parsed?.values ?? {};
  if (!parsed || file === undefined || more.length > 0 || !source) return usage();
  return withCity(async ({ core }) => {
    const delivery = {
      ...deliveryOf(file, source, kind ?? null),
      mapping: readMapping(parsed.values.mapping),
    };
    const out = failed === undefined ? null : new FailedRowsFile(failed);
    const bar = json ? null : new ImportProgressBar();
    const options: ImportOptions = {
      dryRun: parsed.values['dry-run'],
      ...(bar ? { onProgress: (progress) => bar.show(progress) } : {}),
      ...(out ? { onFailed: failedRowsWriter((text) => out.write(text)) } : {}),
    };
    try {
      const report = await importFile(core, delivery, options);
      bar?.end();
      console.log(json ? JSON.stringify({ dryRun: options.dryRun, ...report }) : summary(report, options));
      const unwritten = out?.close();
      if (unwritten) {
        printRefusal(new StartRefused(unwritten));
        return EXIT.failed;
      }
      return report.waits ? EXIT.waiting : EXIT.done;
    } catch (error) {
      bar?.end();
      if (!(error instanceof FileRefused)) throw error;
      if (json) console.log(JSON.stringify({ refused: error.problem }));
      printProblem(error.problem);
      return EXIT.failed;
    }
  });
}

function deliveryOf(file: string, sourceId: string, kind: string | null): Delivery {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new StartRefused({ zh: `没有文件 ${file}。`, en: `There is no file ${file}.` });
  }
  return {
    sourceId,
    kind,
    fileName: basename(file),
    sentBy: { how: 'command-line', staffId: null, name: `command line (${userInfo().username})` },
    open: () => createReadStream(file),
  };
}

function readMapping(file: string | undefined): Mapping | null {
  if (file === undefined) return null;
  const refuse = (zh: string, en: string) =>
    new StartRefused({ zh: `对照表 ${file}：${zh}`, en: `The mapping ${file}: ${en}` });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = (error as Error).message;
    throw refuse(reason, reason);
  }
  const parsed = parseMapping(json);
  if ('mapping' in parsed) return parsed.mapping;
  const said = (language: 'zh' | 'en') =>
    parsed.problems.map(({ path, message }) => `${path} ${message[language]}`).join(' ');
  throw refuse(said('zh'), said('en'));
}

function summary(report: BatchReport, { dryRun }: ImportOptions): string {
  const { counts } = report;
  const number = (count: number) => count.toLocaleString('en');
  const lines = [
    ...(report.waits ? waitingLines(report.waits) : []),
    dryRun ? '试运行，没有收下任何一行  Dry run: nothing was taken' : `批次 Batch ${report.batchId}`,
    `文件 File            ${report.fileName}  ${report.kind}  ${report.encoding}  SHA-256 ${report.sha256.slice(0, 16)}…`,
    `读到 Read            ${number(counts.rowsRead)}`,
    `${report.waits ? '可收 To take ' : '收下 Taken  '}         ${number(counts.rowsTaken)}（其中尚未申领 not applied yet: ${number(counts.peopleWaiting)}）`,
    `已有 Already there   ${number(counts.rowsRepeated)}`,
    `旧版本 Older version ${number(counts.rowsOlder)}`,
    `未收 Failed          ${number(counts.rowsFailed)}`,
    `码色变化 Colours     ${number(counts.coloursChanged)}`,
  ];
  if (report.resumedAfterRows > 0) {
    lines.push(
      `接着上次第 ${number(report.resumedAfterRows)} 行 Went on after row ${number(report.resumedAfterRows)}`,
    );
  }
  if (report.earlierDeliveryAt !== null) lines.push('这个文件以前收过  This file was taken before');
  for (const { line, problems } of report.failures.slice(0, SHOWN)) {
    for (const { column, code, message } of problems) {
      lines.push(
        `  第 ${line} 行 line ${line}  ${column || '—'}  ${code}`,
        `    ${message.zh} ${message.en}`,
      );
    }
  }
  const hidden = counts.rowsFailed - Math.min(report.failures.length, SHOWN);
  if (hidden > 0) {
    lines.push(
      `  另有 ${number(hidden)} 行，用 --failed OUT.csv 全部写出  and ${number(hidden)} more: --failed OUT.csv writes them all`,
    );
  }
  return lines.join('\n');
}

function waitingLines({ reason, weighing, before, bound }: NonNullable<BatchReport['waits']>): string[] {
  const number = (count: number) => count.toLocaleString('en');
  const [rows, day, inBatch, inDay] = [weighing, before, bound.inBatch, bound.inDay].map(number);
  return [
    '文件已保存，没有收下任何一行：要等两个单位的工作人员在工作台同意',
    'The file is kept and nothing was taken: it waits for officers of two offices to say yes at the console',
    reason === 'batch'
      ? `  有 ${rows} 行会让码色变严，一次最多 ${inBatch} 行  ${rows} rows may make a colour worse; the bound is ${inBatch} in a file`
      : `  有 ${rows} 行会让码色变严，24 小时内已有 ${day} 行，最多 ${inDay} 行  ${rows} rows may make a colour worse, after ${day} in 24 hours; the bound is ${inDay}`,
  ];
}

function printProblem({ code, message, details }: FileProblem): void {
  console.error(`${message.zh}\n${message.en} (${code})`);
  for (const detail of details) console.error(`  ${detail.message.zh} ${detail.message.en}`);
}
