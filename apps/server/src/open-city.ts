import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CityCore,
  type Config,
  createCore,
  loadPolicy,
  PolicyError,
  prepareCity,
  RuleSetChangedError,
  readCityClock,
  readConfig,
  recolourCity,
  standNewCityClock,
} from '@healthcode/server';
import { isConnectionLost, isStoreError } from '@healthcode/store';
import { keysOrRefuse } from './keys-or-refuse.ts';
import { openDatabase } from './open-database.ts';
import { ROOT } from './root.ts';
import { StartRefused } from './terminal.ts';

/** A city opened by a command, beside a running service or without one. */
export interface OpenCity {
  readonly core: CityCore;
  readonly config: Config;
  /** Whether no service works on this database. */
  readonly alone: boolean;
  close(): Promise<void>;
}

export interface OpenCityOptions {
  /** Refuse to work beside a running service. */
  readonly alone?: boolean;
  /** Where the clock of a city that has none yet stands; else a new city lives in the world's time. */
  readonly newCityStandsAt?: number;
}

/**
 * Opens the city of this data folder for one command. Beside a running service it only works on the data; alone it
 * also brings the database and the policy on record up to date. Throws `StartRefused`.
 */
export async function openCity(env: NodeJS.ProcessEnv, options: OpenCityOptions = {}): Promise<OpenCity> {
  const config = commandConfig(env);
  const keys = keysOrRefuse(config);
  try {
    const policy = loadPolicy(join(ROOT, 'policy/tianjin'), config.mode);
    const database = await openDatabase(config, () => {}, { beside: options.alone !== true, quiet: true });
    try {
      const { db, alone } = database;
      if (options.newCityStandsAt !== undefined) await standNewCityClock(db, options.newCityStandsAt);
      const core = createCore({ db, keys, policy, clock: await readCityClock(db, config.cityClock) });
      if (alone) {
        await prepareCity(core);
        await recolourCity(core);
      } else {
        await core.rules.refresh(db);
      }
      return { core, config, alone, close: database.close };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Commands need no origins and no outside services: what production asks of a service is not asked of them. */
export function commandConfig(env: NodeJS.ProcessEnv): Config {
  const production = env['HEALTHCODE_MODE'] === 'production';
  const result = readConfig({ ...env, HEALTHCODE_MODE: 'demo' }, process.cwd());
  if (result.ok) return { ...result.config, mode: production ? 'production' : 'demo' };
  throw new StartRefused(
    ...result.problems.map(({ variable, zh, en }) => ({
      zh: `${variable}：${zh}`,
      en: `${variable}: ${en}`,
    })),
  );
}

/** PostgreSQL ends when it cannot make its next log file of 16 MiB, and with two of them to spare it never is so. */
const NO_ROOM_BYTES = 32 * 1_048_576;

/** Whether an embedded database went away because its disk is full: it ends then, and cannot say why. */
function isOutOfRoom({ databaseUrl, dataDir }: Config): boolean {
  if (databaseUrl) return false;
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize < NO_ROOM_BYTES;
  } catch {
    return false;
  }
}

/**
 * Turns what may well happen to a command into sentences; anything else stays as it is.
 * @param config of the city that was open, if one was
 */
export function asRefusal(error: unknown, config?: Config): unknown {
  if (isStoreError(error)) return new StartRefused(error.text);
  if (error instanceof RuleSetChangedError || error instanceof PolicyError) {
    return new StartRefused({
      zh: `政策文件有问题：${error.message}`,
      en: `A policy file is not right: ${error.message}`,
    });
  }
  const { code } = error as { code?: string };
  const lost = isConnectionLost(error);
  if (code === '53100' || code === 'ENOSPC' || (lost && config && isOutOfRoom(config))) {
    return new StartRefused({
      zh: '磁盘已满。腾出空间后重新执行同一条命令，会接着做下去。',
      en: 'The disk is full. Make room and run the same command again: it goes on where it stopped.',
    });
  }
  if (lost) {
    return new StartRefused({
      zh: '数据库中断了。已提交的部分都在；恢复后重新执行同一条命令，会接着做下去。',
      en: 'The database went away. What was committed is kept; run the same command again when it is back: it goes on where it stopped.',
    });
  }
  return error;
}
