import {
  CityClockError,
  type Config,
  LogBrokenError,
  PolicyError,
  RuleSetChangedError,
} from '@healthcode/server';
import { isStoreError } from '@healthcode/store';
import { logRefusal } from './log-refusal.ts';
import { type Sentence, StartRefused } from './terminal.ts';

/** Turns what may well happen at a start into sentences; anything else stays as it is. */
export function refusalOf(error: unknown, config: Config): unknown {
  if (isStoreError(error)) return new StartRefused(error.text);
  if (error instanceof RuleSetChangedError || error instanceof PolicyError) {
    return new StartRefused({
      zh: `政策文件有问题：${error.message}`,
      en: `A policy file is not right: ${error.message}`,
    });
  }
  if (error instanceof LogBrokenError) return logRefusal(error);
  if (error instanceof CityClockError) {
    return new StartRefused({
      zh: 'HEALTHCODE_CLOCK 与这个数据目录的城市时间不同。请去掉它，或换一个 DATA_DIR。',
      en: 'HEALTHCODE_CLOCK differs from the clock of this data folder’s city. Leave it out, or use another DATA_DIR.',
    });
  }
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return new StartRefused(portInUse(port ?? config.port, config));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartRefused({
      zh: `没有权限写入（${(error as Error).message}）。`,
      en: `No permission to write (${(error as Error).message}).`,
    });
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartRefused({
      zh: `有文件占了目录的位置（${(error as Error).message}）。请检查 DATA_DIR、STATUS_DIR 和 LOG_DIR。`,
      en: `A file stands where a folder must be (${(error as Error).message}). Check DATA_DIR, STATUS_DIR and LOG_DIR.`,
    });
  }
  return error;
}

const portInUse = (port: number, { port: first }: Config): Sentence => ({
  zh: `端口 ${port} 已被占用。健康码要用 ${first}、${first + 1}、${first + 2} 三个端口；请结束占用它的程序，或换一个，例如 PORT=9080 npm start。`,
  en: `Port ${port} is in use. Health Code needs ${first}, ${first + 1} and ${first + 2}. End the program that uses it, or choose another: PORT=9080 npm start.`,
});
