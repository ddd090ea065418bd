import { setTimeout as delay } from 'node:timers/promises';
import { isStoreError, type Localised } from '../errors.ts';
import { type LaunchPlan, launchPostgres, type RunningPostgres } from './launch.ts';
import { isPostmasterOf, runningPostmaster, stopPostmaster } from './postmaster.ts';

const LOOK_EVERY_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export interface SupervisedPostgres {
  pid(): number;
  /** Ends the watching, then the database. A second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Watches a running PostgreSQL and starts it again on the same port when it is gone (killed, out of memory), so
 * that the connection pools find it where it was. It never stops trying: the pause between attempts grows.
 */
export function supervisePostgres(
  plan: LaunchPlan,
  first: RunningPostgres,
  restart: boolean,
): SupervisedPostgres {
  let current = first;
  let stopping: Promise<void> | undefined;
  const ending = new AbortController();

  const watch = async (): Promise<void> => {
    while (await pause(LOOK_EVERY_MS, ending.signal)) {
      if (await isPostmasterOf(current.pid, plan.cluster)) continue;
      current = (await launchAgain(plan, current, ending.signal)) ?? current;
    }
  };
  const watching = restart ? watch() : Promise.resolve();

  const stop = async (): Promise<void> => {
    ending.abort();
    await watching;
    const running = await runningPostmaster(plan.cluster);
    await stopPostmaster(running?.pid ?? current.pid, plan.cluster);
  };
  return {
    pid: () => current.pid,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function launchAgain(
  plan: LaunchPlan,
  last: RunningPostgres,
  ending: AbortSignal,
): Promise<RunningPostgres | undefined> {
  plan.onNotice(GONE);
  for (let pauseMs = 100; !ending.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await launchPostgres(plan, last.port);
    } catch (error) {
      plan.onNotice(isStoreError(error) ? error.text : GONE);
    }
    await pause(pauseMs, ending);
  }
  return undefined;
}

const GONE: Localised = {
  zh: '数据库意外停止，正在重新启动。',
  en: 'The database stopped unexpectedly and is being started again.',
};

/** Waits without keeping the process alive. False: it is time to end. */
async function pause(ms: number, ending: AbortSignal): Promise<boolean> {
  await delay(ms, undefined, { ref: false, signal: ending }).catch(() => undefined);
  return !ending.aborted;
}
