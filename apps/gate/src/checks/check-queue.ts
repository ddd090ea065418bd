import type { ApiClient, CheckRecord } from '@healthcode/contracts/client';
import { type Failure, failureOf, INTERNAL } from '../app/failure.ts';
import { createStore, type Store } from '../app/store.ts';
import type { GateDatabase, RefusedCheck } from '../storage/database.ts';
import {
  AHEAD,
  halves,
  nextBatch,
  notAhead,
  retryDelay,
  type Settled,
  settle,
  UNREADABLE,
  UPLOAD_DELAY_MS,
} from './queue-rules.ts';
import { isOf, recordOfQueued } from './queued-check.ts';

export interface QueueState {
  /** Of whoever is signed in. */
  readonly waiting: number;
  /** Made by others, who must sign in here again to send them. */
  readonly ofOthers: number;
  readonly refused: readonly RefusedCheck[];
  readonly uploading: boolean;
  /** Why the last upload did not go through. */
  readonly failure: Failure | null;
}

export interface CheckQueue {
  readonly state: Store<QueueState>;
  /** Stored before the decision is shown: what a guard has seen is on record, come what may. */
  put(check: CheckRecord): Promise<void>;
  /** The check on the screen is held back until the next person: its temperature may be corrected. */
  hold(checkId: string | null): void;
  /** Sends all that may be sent. True when nothing is left of whoever is signed in. */
  flush(): Promise<boolean>;
  /** Their loss was accepted. What others made stays. */
  discard(): Promise<void>;
  /** After the clock was set back by so much: no check that waits lies in the future. */
  setBack(now: number, aheadMs: number): Promise<void>;
  clearRefused(): Promise<void>;
  close(): void;
}

interface QueueParts {
  readonly database: GateDatabase;
  readonly client: ApiClient;
  /** As the server knows this device now; another member of staff is another enrolment. */
  readonly deviceId: () => Promise<string>;
  /** Who is signed in; null: nobody. */
  readonly staffId: () => string | null;
  readonly now: () => number;
  readonly random: () => number;
}

const EMPTY: QueueState = { waiting: 0, ofOthers: 0, refused: [], uploading: false, failure: null };

class DeviceQueue implements CheckQueue {
  readonly state = createStore<QueueState>(EMPTY);
  readonly #parts: QueueParts;
  #held: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #running: Promise<boolean> | null = null;
  #closed = false;
  /** Checks of others come and go with a change of staff alone; they are not counted anew for every check. */
  #others: { readonly than: string | null; readonly count: number } | null = null;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  async put(check: CheckRecord): Promise<void> {
    const { database, staffId } = this.#parts;
    const by = staffId();
    await database.put('checks', by === null ? check : { ...check, staffId: by }, check.checkId);
    await this.refresh();
    this.#schedule(UPLOAD_DELAY_MS);
  }

  hold(checkId: string | null): void {
    this.#held = checkId;
    if (checkId === null && this.state.get().waiting > 0) this.#schedule(UPLOAD_DELAY_MS);
  }

  flush(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async discard(): Promise<void> {
    const { database, staffId } = this.#parts;
    const work = database.transaction('checks', 'readwrite');
    for (const check of await work.store.getAll()) {
      if (isOf(check, staffId())) void work.store.delete(check.checkId);
    }
    await work.done;
    await this.refresh();
  }

  async setBack(now: number, aheadMs: number): Promise<void> {
    const { store, done } = this.#parts.database.transaction('checks', 'readwrite');
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const moved = notAhead(cursor.value, now, aheadMs);
      if (moved !== cursor.value) void cursor.update(moved);
    }
    await done;
  }

  async clearRefused(): Promise<void> {
    await this.#parts.database.clear('refused');
    await this.refresh();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async refresh(): Promise<void> {
    const { database } = this.#parts;
    const [all, ofOthers, refused] = await Promise.all([
      database.count('checks'),
      this.#countOthers(),
      database.getAll('refused'),
    ]);
    this.state.update((state) => ({ ...state, waiting: all - ofOthers, ofOthers, refused }));
  }

  async #countOthers(): Promise<number> {
    const { database, staffId } = this.#parts;
    const than = staffId();
    if (this.#others?.than !== than) {
      const theirs = (await database.getAll('checks')).filter((check) => !isOf(check, than));
      this.#others = { than, count: theirs.length };
    }
    return this.#others.count;
  }

  #schedule(delay: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #run(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.state.update((state) => ({ ...state, uploading: true }));
    const failure = await this.#sendAll();
    await this.refresh();
    this.state.update((state) => ({ ...state, uploading: false, failure }));
    if (failure) this.#schedule(retryDelay(++this.#failures, this.#parts.random()));
    else this.#failures = 0;
    return failure === null && this.state.get().waiting === 0;
  }

  async #sendAll(): Promise<Failure | null> {
    for (;;) {
      const { database, staffId } = this.#parts;
      const mine = (await database.getAll('checks')).filter((check) => isOf(check, staffId()));
      const batch = nextBatch(mine.map(recordOfQueued), this.#held);
      if (batch.length === 0 || this.#closed) return null;
      const failure = await this.#send(batch);
      if (failure) return failure;
    }
  }

  async #send(batch: CheckRecord[]): Promise<Failure | null> {
    const { client, deviceId } = this.#parts;
    const result = await client('uploadChecks', { body: { deviceId: await deviceId(), checks: batch } });
    if (!result.ok) return this.#sendParts(batch, failureOf(result));
    const { leave, refused } = settle(batch, result.value);
    await this.#remove(leave, refused);
    // A server that answers for none of them would otherwise be asked again and again without a pause.
    return leave.length > 0 ? null : (result.value.refused.find(({ code }) => code === AHEAD) ?? INTERNAL);
  }

  /** After a refusal of the whole batch: by halves where its form was at fault, else the refusal stands. */
  async #sendParts(batch: CheckRecord[], failure: Failure): Promise<Failure | null> {
    if (!UNREADABLE.has(failure.code)) return failure;
    const [only] = batch;
    const { code, message } = failure;
    if (batch.length === 1 && only) {
      await this.#remove([only.checkId], [{ checkId: only.checkId, code, ...(message && { message }) }]);
      return null;
    }
    const [first, second] = halves(batch);
    return (await this.#send(first)) ?? this.#send(second);
  }

  /** Out of the queue and into the list of the refused in one transaction. */
  async #remove(leave: readonly string[], refused: Settled['refused']): Promise<void> {
    const work = this.#parts.database.transaction(['checks', 'refused'], 'readwrite');
    for (const checkId of leave) void work.objectStore('checks').delete(checkId);
    for (const refusal of refused) {
      void work.objectStore('refused').put({ ...refusal, at: this.#parts.now() }, refusal.checkId);
    }
    await work.done;
  }
}

export async function openCheckQueue(parts: QueueParts): Promise<CheckQueue> {
  const queue = new DeviceQueue(parts);
  await queue.refresh();
  return queue;
}
