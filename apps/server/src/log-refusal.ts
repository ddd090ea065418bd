import type { LogBrokenError, LogFault } from '@healthcode/server';
import { type Sentence, StartRefused } from './terminal.ts';

const WHAT: Readonly<Record<LogFault, Sentence>> = {
  'ahead-of-database': {
    zh: '公开日志的检查点比数据库里的新，像是恢复了较旧的数据库备份。请换上不早于这个检查点的备份。',
    en: 'The checkpoint of the public log is newer than the database, as if an older backup had been restored. Restore one that is not older than this checkpoint.',
  },
  'foreign-checkpoint': {
    zh: '公开日志目录里的检查点不是用本市的日志密钥签的。请检查 KEY_DIR 和 LOG_DIR 是否属于同一个城市。',
    en: 'The checkpoint in the folder of the public log is not signed with this city’s log key. Check whether KEY_DIR and LOG_DIR belong to one city.',
  },
  'entries-differ': {
    zh: '数据库里的日志条目与已签名的检查点对不上，像是有人改过数据库。请保留现场，用备份核对。',
    en: 'The log’s entries in the database are not those of the signed checkpoint, as if somebody had changed the database. Leave everything as it is and compare it with a backup.',
  },
  'other-history': {
    zh: '数据库里的日志不是接着已公布的日志写的。请检查 DATABASE_URL 和 LOG_DIR 是否属于同一个城市，保留现场。',
    en: 'The log in the database does not continue the one that was published. Check whether DATABASE_URL and LOG_DIR belong to one city, and leave everything as it is.',
  },
  'other-writer': {
    zh: '另一个程序也在写这份公开日志。请只留一个服务。',
    en: 'Another program writes this public log too. Leave only one service running.',
  },
};

/** Why nothing is signed any more, and what an operator looks at first. */
export const logRefusal = ({ fault }: LogBrokenError): StartRefused =>
  new StartRefused(
    {
      zh: '不能启动：公开日志与数据库对不上，没有签发任何新内容。',
      en: 'Not started: the public log and the database do not tell one story, and nothing new was signed.',
    },
    WHAT[fault],
  );
