import { dayNumberAt } from '@healthcode/domain';
import {
  deleteEndedUses,
  deleteExpiredFamilyMessages,
  deleteExpiredSessions,
  deleteOldChallenges,
  discardAbandonedUploads,
  ensureCheckPartitions,
} from '@healthcode/store';
import { watchLookUps, watchReds, watchSwings } from './modules/alarms/watch-city.ts';
import { keepAppeals } from './modules/appeals/keep-appeals.ts';
import { workBatches } from './modules/batches/work-batches.ts';
import { workNightly } from './modules/colours/nightly.ts';
import { advanceColours } from './modules/colours/service.ts';
import { endDueCare } from './modules/family/end.ts';
import { sendTexts, textSender } from './modules/notices/message-sender.ts';
import { remind } from './modules/notices/remind.ts';
import { spreadTold } from './modules/notices/spread-told.ts';
import { keepSigningKeys } from './modules/public-log/keep-signing-keys.ts';
import { workRetention } from './modules/rights/work-retention.ts';
import { workRules } from './modules/rules/work-rules.ts';
import type { StatusPublisher } from './modules/status/publisher.ts';
import type { Services } from './services.ts';

const TICK_MS = 500;
const NIGHT_TICK_MS = 5_000;
const HOUSEKEEPING_MS = 60_000;
/** Swings are counted over every colour of the city: not each minute. */
const SWINGS_MS = 600_000;
/** Checks arrive up to two weeks late; their day's partition must be there first. */
const PARTITIONS_BACK = 14;
const PARTITIONS_AHEAD = 2;
/** A day's list keys are destroyed when no check of that day is taken any more. */
const LIST_KEY_DAYS = 15;
/** An upload that has not arrived after a day never will. */
const UPLOAD_MS = 86_400_000;

export interface Jobs {
  /** Something may have changed: do not wait for the next tick. */
  nudge(): void;
  stop(): Promise<void>;
}

/** A sleep that a nudge ends, also one that came just before it began. */
class Sleep {
  #nudged = false;
  #wake: (() => void) | null = null;

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  async upTo(ms: number): Promise<void> {
    if (!this.#nudged) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = null;
    this.#nudged = false;
  }
}

/**
 * The work behind requests: colour changes at their minute, the status list within seconds of a commit, and
 * housekeeping. A failed round is tried again at the next tick; it loses nothing, for jobs leave the database only
 * with their commit.
 */
export function startJobs(
  services: Services,
  publisher: StatusPublisher,
  onError: (error: unknown) => void,
): Jobs {
  let housekeptAt = Number.NEGATIVE_INFINITY;
  return startLoop(async () => {
    await advanceColours(services);
    await endDueCare(services);
    await publisher.tick();
    const now = services.clock.realNow();
    if (now - housekeptAt < HOUSEKEEPING_MS) return;
    await keepHouse(services);
    housekeptAt = now;
  }, onError);
}

/** Uploaded files are gone through beside everything else: a long one keeps no colour and no list waiting. */
export const startBatchWork = (services: Services, onError: (error: unknown) => void): Jobs =>
  startLoop(() => workBatches(services, services.statusMayHaveChanged), onError);

/** Dry runs and recolouring of the city, beside everything else too: they keep no single change waiting. */
export const startRuleWork = (services: Services, onError: (error: unknown) => void): Jobs =>
  startLoop(() => workRules(services), onError);

/** The night's work takes minutes in a large city and keeps nothing else waiting. */
export const startNightWork = (services: Services, onError: (error: unknown) => void): Jobs =>
  startLoop(
    async () => {
      try {
        await workNightly(services);
      } finally {
        await workRetention(services);
      }
    },
    onError,
    NIGHT_TICK_MS,
  );

/** Open apps hear within a moment of what was told, whatever else there is to do. */
export const startNoticeWork = (services: Services, onError: (error: unknown) => void): Jobs =>
  startLoop(() => spreadTold(services), onError);

/** Text messages: the gateway keeps nothing else waiting. */
export function startTexts(services: Services, onError: (error: unknown) => void): Jobs {
  const sender = textSender(services);
  return startLoop(() => sendTexts(services, sender), onError);
}

/** What ends soon is told, beside everything else. */
export const startReminders = (services: Services, onError: (error: unknown) => void): Jobs =>
  startLoop(() => remind(services), onError, NIGHT_TICK_MS);

/** Looks for what turned many people red, and for look-ups of nobody, minute by minute; it keeps nothing else waiting. */
export function startWatch(services: Services, onError: (error: unknown) => void): Jobs {
  let swungAt = Number.NEGATIVE_INFINITY;
  return startLoop(
    async () => {
      await watchReds(services);
      await watchLookUps(services);
      const now = services.clock.realNow();
      if (now - swungAt < SWINGS_MS) return;
      await watchSwings(services);
      swungAt = now;
    },
    onError,
    HOUSEKEEPING_MS,
  );
}

function startLoop(
  round: () => Promise<void>,
  onError: (error: unknown) => void,
  tickMs: number = TICK_MS,
): Jobs {
  const sleep = new Sleep();
  let stopped = false;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await round().catch(onError);
      if (!stopped) await sleep.upTo(tickMs);
    }
  };
  const ended = loop();
  return {
    nudge: () => sleep.nudge(),
    stop: async () => {
      stopped = true;
      sleep.nudge();
      await ended;
    },
  };
}

export async function keepHouse(services: Services): Promise<void> {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  await ensureCheckPartitions(services.db, today - PARTITIONS_BACK, today + PARTITIONS_AHEAD);
  await deleteExpiredSessions(services.db, services.clock.realNow());
  await deleteEndedUses(services.db, services.clock.realNow());
  await deleteOldChallenges(services.db, services.clock.realNow());
  await deleteExpiredFamilyMessages(services.db, services.clock.realNow());
  await discardAbandonedUploads(services.db, services.clock.cityNow() - UPLOAD_MS);
  await keepAppeals(services);
  await keepSigningKeys(services);
  services.listKeys.destroyBefore(today - LIST_KEY_DAYS);
  services.paperKeys.destroyOld(today);
}
