import { createStore, type Store } from '../app/store.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import { isIdle, type LockMinutes, locksOnOpening, type Moment, USUAL_LOCK_MINUTES } from './idle-rules.ts';
import { isPin, type KeptPin, keepPin } from './pin.ts';
import { afterWrong, isOut, NO_TRIES, type PinTries, waitLeft } from './pin-rules.ts';

export interface LockState {
  /** Whose PIN is set on this device; null before the first. */
  readonly pinOf: string | null;
  readonly locked: boolean;
  readonly tries: PinTries;
  readonly minutes: LockMinutes;
}

/** `out`: too many were wrong, staff must be signed out. */
export type PinAnswer = 'right' | 'wrong' | 'wait' | 'out';

/** The lock of this device: what is behind it stays at work, and is not shown. */
export interface Lock {
  readonly state: Store<LockState>;
  setPin(staffId: string, pin: string): Promise<void>;
  /** Also unlocks. Works without a network. */
  tryPin(pin: string): Promise<PinAnswer>;
  lock(): Promise<void>;
  /** Somebody is at work here. */
  used(): void;
  setMinutes(minutes: LockMinutes): Promise<void>;
  start(): void;
}

const LOOK_EVERY_MS = 5_000;
/** So often the last use is written down: a reload takes away no more of the span than this. */
const WRITE_EVERY_MS = 5_000;

const here = (): Moment => ({ wall: Date.now(), steady: performance.now() });

class DeviceLock implements Lock {
  readonly state: Store<LockState>;
  readonly #database: GateDatabase;
  readonly #isUnattended: () => boolean;
  #pin: KeptPin | null;
  #used = here();
  #written = Number.NEGATIVE_INFINITY;
  #trying = false;

  constructor(database: GateDatabase, pin: KeptPin | null, initial: LockState, isUnattended: () => boolean) {
    this.#database = database;
    this.#isUnattended = isUnattended;
    this.#pin = pin;
    this.state = createStore(initial);
  }

  start(): void {
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, () => this.used(), true);
    setInterval(() => this.#lockIfIdle(), LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', () => this.#lockIfIdle());
  }

  async setPin(staffId: string, pin: string): Promise<void> {
    this.#pin = await keepPin(staffId, pin);
    await writeSetting(this.#database, 'pin', this.#pin);
    await this.#keepTries(NO_TRIES);
    await this.#open();
    this.state.update((state) => ({ ...state, pinOf: staffId }));
  }

  async tryPin(pin: string): Promise<PinAnswer> {
    const { tries } = this.state.get();
    if (isOut(tries)) return 'out';
    if (this.#pin === null || this.#trying || waitLeft(tries, Date.now()) > 0) return 'wait';
    this.#trying = true;
    try {
      // Counted as wrong before it is looked at: a reload in between is no further try.
      const wrong = afterWrong(tries, Date.now());
      await writeSetting(this.#database, 'pinTries', wrong);
      const isRight = await isPin(this.#pin, pin);
      await this.#keepTries(isRight ? NO_TRIES : wrong);
      if (isRight) await this.#open();
      return isRight ? 'right' : isOut(wrong) ? 'out' : 'wrong';
    } finally {
      this.#trying = false;
    }
  }

  async lock(): Promise<void> {
    if (this.#pin === null || this.state.get().locked) return;
    this.state.update((state) => ({ ...state, locked: true }));
    await writeSetting(this.#database, 'locked', true);
  }

  used(): void {
    if (this.state.get().locked) return;
    this.#used = here();
    if (this.#used.steady - this.#written < WRITE_EVERY_MS) return;
    this.#written = this.#used.steady;
    void writeSetting(this.#database, 'usedAt', this.#used.wall);
  }

  async setMinutes(minutes: LockMinutes): Promise<void> {
    this.state.update((state) => ({ ...state, minutes }));
    await writeSetting(this.#database, 'lockMinutes', minutes);
  }

  #lockIfIdle(): void {
    if (this.#isUnattended()) this.used();
    else if (isIdle(this.#used, here(), this.state.get().minutes)) void this.lock();
  }

  async #open(): Promise<void> {
    this.#used = here();
    await writeSetting(this.#database, 'usedAt', this.#used.wall);
    await writeSetting(this.#database, 'locked', false);
    this.state.update((state) => ({ ...state, locked: false }));
  }

  async #keepTries(tries: PinTries): Promise<void> {
    await writeSetting(this.#database, 'pinTries', tries);
    this.state.update((state) => ({ ...state, tries }));
  }
}

/** @param isUnattended a gate without staff stays open without anybody using it */
export async function openLock(database: GateDatabase, isUnattended: () => boolean): Promise<Lock> {
  const [pin, tries, locked, usedAt, minutes = USUAL_LOCK_MINUTES] = await Promise.all([
    readSetting(database, 'pin'),
    readSetting(database, 'pinTries'),
    readSetting(database, 'locked'),
    readSetting(database, 'usedAt'),
    readSetting(database, 'lockMinutes'),
  ]);
  const isStale = !isUnattended() && locksOnOpening(usedAt, Date.now(), minutes);
  const initial: LockState = {
    pinOf: pin?.staffId ?? null,
    locked: pin !== undefined && (locked === true || isStale),
    tries: tries ?? NO_TRIES,
    minutes,
  };
  return new DeviceLock(database, pin ?? null, initial, isUnattended);
}
