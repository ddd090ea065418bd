import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { logCommand } from './commands/log.ts';
import { migrateCommand } from './commands/migrate.ts';
import { passCommand } from './commands/pass.ts';
import { replayCommand } from './commands/replay.ts';
import { synthCommand } from './commands/synth.ts';
import { main } from './main.ts';

/** Exit codes: done; refused or failed; wrong usage; kept, and waiting for two officers. */
export const EXIT = { done: 0, failed: 1, usage: 2, waiting: 3 } as const;

const USAGE = `用法 Usage: npx healthcode COMMAND

  serve                  启动服务，与 npm start 相同  run the service, as npm start does
  migrate                只升级数据库，不启动服务  bring the database up to date and exit
  import FILE --source ID [--kind K] [--mapping M] [--dry-run] [--failed OUT.csv] [--json]
                         导入一个来源的依据数据  take a file of evidence from a source
  replay DIR [--until DATE] [--json]
                         按天重放 2020 年公布的病例  replay the cases published in 2020, day by day
  synth --people N [--seed S] [--evidence-rate R] [--json]
                         生成一座合成城市，供演示和测速  make a city of invented people, for demos and benches
  explain PERSON [--at T] [--known-at T] [--json]
                         说明一个人的码色及原因  say why a person has a colour (person id, or SOURCE/RECORD)
  log verify [DIR] [--key FILE] [--known CHECKPOINT] [--json]
                         只用文件核对整个公开日志  check the whole public log from its files alone
  log prove INDEX [DIR] [--key FILE]
                         写出一条在日志中的证明  write the proof that an entry is in the log
  log show [DIR] [--type T] [--from N] [--json]
                         用通俗的话列出日志  print what the log says in plain words
  keys create            在 KEY_DIR 生成缺少的密钥  make the keys that KEY_DIR lacks
  keys rotate passes|status-lists [--after HOURS] [--revoke]
                         备好下一把签名密钥  lay the next signing key ready (24 hours; --revoke: at once)
  pass verify TEXT --keys FILE [--list FILE] [--at T] [--json]
                         离线核验一个健康码  verify one code from files alone
  help                   显示本页  show this

环境变量 Environment: PORT HOST DATA_DIR KEY_DIR DATABASE_URL STATUS_DIR LOG_DIR HEALTHCODE_MODE HEALTHCODE_CLOCK
退出码 Exit codes: 0 完成 done · 1 被拒绝或失败 refused or failed · 2 用法错误 wrong usage
                      3 文件等工作人员同意 the file waits for officers`;

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  replay: replayCommand,
  synth: synthCommand,
  explain: explainCommand,
  serve: async (args) => (args.length === 0 ? main() : usage()),
  migrate: migrateCommand,
  log: logCommand,
  keys: keysCommand,
  pass: passCommand,
  help: async () => {
    console.log(USAGE);
    return EXIT.done;
  },
};

export function usage(): number {
  console.error(USAGE);
  return EXIT.usage;
}

export async function runCli([name = 'help', ...args]: readonly string[]): Promise<number> {
  const wanted = name === '--help' || name === '-h' ? 'help' : name;
  const command = Object.hasOwn(COMMANDS, wanted) ? COMMANDS[wanted] : undefined;
  return command ? command(args) : usage();
}
