import type { CheckQueue } from '../checks/check-queue.ts';
import { AHEAD } from '../checks/queue-rules.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import { authorityOf, type Session } from '../session/session.ts';
import type { ListKeeper, RefreshResult } from './list-keeper.ts';
import { setClock } from './set-clock.ts';
import { pollDelay } from './sync-plan.ts';

const TIME_EVERY_MS = 5 * 60_000;
/** How often the device's own clocks are compared, and how long an unreachable server is left alone then. */
const CLOCKS_EVERY_MS = 2_000;
const JUMP_RETRY_MS = 20_000;
const BUNDLE_EVERY_MS = 15 * 60_000;

interface LoopParts {
  readonly clock: ClockKeeper;
  readonly lists: ListKeeper;
  readonly session: Session;
  readonly queue: CheckQueue;
  readonly random: () => number;
}

export interface SyncLoop {
  start(): void;
  /** Looks at once; the next look comes at its usual time after this one. */
  now(): Promise<RefreshResult>;
  /** The same, with venues and policies: somebody else signed in, or a venue is theirs no longer. */
  renew(): Promise<RefreshResult>;
}

class BackgroundSync implements SyncLoop {
  readonly #parts: LoopParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timeAt = Number.NEGATIVE_INFINITY;
  #jumpTriedAt = Number.NEGATIVE_INFINITY;
  #bundleAt = Number.NEGATIVE_INFINITY;

  constructor(parts: LoopParts) {
    this.#parts = parts;
  }

  start(): void {
    window.addEventListener('online', () => void this.#reconnected());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void this.now();
    });
    setInterval(() => void this.#correctJump(), CLOCKS_EVERY_MS);
    void this.#reconnected();
  }

  async now(): Promise<RefreshResult> {
    clearTimeout(this.#timer);
    const result = await this.#look().catch((): RefreshResult => 'unreachable');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), pollDelay(this.#parts.random()));
    return result;
  }

  renew(): Promise<RefreshResult> {
    this.#bundleAt = Number.NEGATIVE_INFINITY;
    return this.now();
  }

  async #reconnected(): Promise<void> {
    this.#timeAt = Number.NEGATIVE_INFINITY;
    await this.now();
    if (this.#parts.queue.state.get().waiting > 0) await this.#parts.queue.flush();
  }

  async #look(): Promise<RefreshResult> {
    const { session } = this.#parts;
    await this.#correctClock();
    if (!session.state.get().staff) return 'no-keys';
    await this.#refreshBundle(false);
    await this.#enrolIfForgotten();
    const result = await this.#refreshLists();
    if (result === 'unknown-key') {
      await this.#refreshBundle(true);
      return this.#refreshLists();
    }
    if (result === 'no-keys' && (await session.enrol()) === null) return this.#refreshLists();
    return result;
  }

  async #correctClock(): Promise<void> {
    const isAhead = this.#parts.queue.state.get().failure?.code === AHEAD;
    if (!isAhead && performance.now() - this.#timeAt < TIME_EVERY_MS) return;
    if (!(await setClock(this.#parts))) return;
    this.#timeAt = performance.now();
    if (isAhead) void this.#parts.queue.flush();
  }

  /** Whoever sets the device's clock while it works must not have everybody refused until the next look. */
  async #correctJump(): Promise<void> {
    const { clock } = this.#parts;
    if (!navigator.onLine || !clock.hasJumped()) return;
    if (performance.now() - this.#jumpTriedAt < JUMP_RETRY_MS) return;
    this.#jumpTriedAt = performance.now();
    const isSet = await setClock(this.#parts).catch(() => false);
    if (isSet && !clock.hasJumped()) this.#jumpTriedAt = Number.NEGATIVE_INFINITY;
  }

  async #refreshBundle(always: boolean): Promise<void> {
    if (!always && performance.now() - this.#bundleAt < BUNDLE_EVERY_MS) return;
    if ((await this.#parts.session.refreshBundle()) === null) this.#bundleAt = performance.now();
  }

  /** A server restored from a backup may not know this device any more; its checks wait until it does. */
  async #enrolIfForgotten(): Promise<void> {
    const { queue, session } = this.#parts;
    if (queue.state.get().failure?.code === 'device-unknown' && (await session.enrol()) === null)
      void queue.flush();
  }

  #refreshLists(): Promise<RefreshResult> {
    const authority = authorityOf(this.#parts.session.state.get());
    return authority ? this.#parts.lists.refresh(authority) : Promise.resolve('no-keys');
  }
}

export const createSyncLoop = (parts: LoopParts): SyncLoop => new BackgroundSync(parts);
