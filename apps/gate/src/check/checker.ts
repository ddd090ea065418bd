import {
  decideEntry,
  type LookUpState,
  type PassState,
  passStateOfLookUp,
  type Temperature,
} from '@healthcode/domain';
import {
  type PassCrypto,
  type PassVerdict,
  parsePass,
  type SeenSteps,
  type TrustedIssuer,
  VerifiedPassCache,
  verifyPass,
} from '@healthcode/pass';
import { createStore, type Store } from '../app/store.ts';
import { GONE_AFTER_MS, type InView, look, SAME_CHECK_MS } from '../camera/still-in-view.ts';
import type { CheckQueue } from '../checks/check-queue.ts';
import { shiftEntryOf } from '../checks/shift-entry.ts';
import type { ShiftRecord } from '../checks/shift-record.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { Post } from '../session/session.ts';
import type { SignalPlayer } from '../signals/player.ts';
import type { GateDatabase } from '../storage/database.ts';
import type { ListKeeper } from '../sync/list-keeper.ts';
import { type CurrentCheck, type LookUpOfCheck, recordOf, signalOf } from './current-check.ts';
import { passStateOf } from './pass-state.ts';

export interface CheckerState {
  /** Of the person who comes next, chosen before the scan. */
  readonly temperature: Temperature;
  readonly current: CurrentCheck | null;
  /** The camera still sees the person who was just checked. */
  readonly sameAgain: boolean;
}

interface CheckerParts {
  readonly database: GateDatabase;
  readonly crypto: PassCrypto;
  readonly clock: ClockKeeper;
  readonly lists: ListKeeper;
  readonly queue: CheckQueue;
  readonly shift: ShiftRecord;
  readonly player: SignalPlayer;
  readonly seen: SeenSteps;
  /** The place and whom to trust, as they are at the moment of a check. */
  readonly post: () => Post | null;
  readonly issuers: () => readonly TrustedIssuer[];
}

const NOT_MEASURED: Temperature = { kind: 'not-measured' };

/** "Normal" is preselected only where the venue's policy lets staff state it at a glance. */
const usualTemperature = (post: Post | null): Temperature =>
  post?.type.stateNormal ? { kind: 'stated-normal' } : NOT_MEASURED;

/** After these the same person comes again with the live code, so only the very same text is passed over. */
const COMES_AGAIN = new Set<PassVerdict['outcome']>([
  'stale',
  'already-scanned',
  'not-a-pass',
  'forged',
  'cannot-check',
]);

/** What tells apart whom the camera sees: the pass, whatever its proof of the moment. */
function identify(text: string): string {
  const parsed = parsePass(text);
  return parsed.ok ? `${parsed.pass.iss} ${parsed.pass.status.uri} ${parsed.pass.status.idx}` : text;
}

/** One person after another: scan, temperature, decision, record. */
export class Checker {
  readonly state: Store<CheckerState>;
  readonly #parts: CheckerParts;
  readonly #cache = new VerifiedPassCache();
  #inView: InView | null = null;
  /** The last text and its check: the same again within five seconds is the same check. */
  #last: { readonly text: string; readonly checkId: string; readonly since: number } | null = null;
  #busy = false;
  #sameTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
    this.state = createStore<CheckerState>({
      temperature: usualTemperature(parts.post()),
      current: null,
      sameAgain: false,
    });
  }

  /** To be called when the venue has changed. */
  reset(): void {
    this.state.set({ temperature: usualTemperature(this.#parts.post()), current: null, sameAgain: false });
  }

  setTemperature(temperature: Temperature): void {
    this.state.update((state) => ({ ...state, temperature }));
  }

  /** A text from the camera; several times a second while a code is held up. */
  async seen(text: string): Promise<void> {
    if (this.#busy || this.state.get().current) return;
    const now = performance.now();
    for (const what of [text, identify(text)]) {
      const looked = look(this.#inView, what, now);
      if (!looked.isNew) {
        this.#inView = looked.inView;
        this.#sayStillInView();
        return;
      }
    }
    await this.check(text);
  }

  /** The hint goes once the code has been out of view for a moment. */
  #sayStillInView(): void {
    const say = (sameAgain: boolean) =>
      this.state.update((state) => (state.sameAgain === sameAgain ? state : { ...state, sameAgain }));
    say(true);
    clearTimeout(this.#sameTimer);
    this.#sameTimer = setTimeout(() => say(false), GONE_AFTER_MS);
  }

  /** A text to be checked now, whatever was checked before. */
  async check(text: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const verdict = await this.#verify(text);
      const what = COMES_AGAIN.has(verdict.outcome) ? text : identify(text);
      this.#inView = { what, checkedAt: performance.now(), lastSeen: performance.now() };
      await this.#decide(passStateOf(verdict), verdict, this.#idOf(text));
    } finally {
      this.#busy = false;
    }
  }

  /** Somebody without a code, or for whom the code is not asked. */
  originalWay(): Promise<void> {
    return this.#decide({ kind: 'no-code' }, null, crypto.randomUUID());
  }

  /** Somebody who was looked up by their document: decided as a scan is. */
  lookedUp(state: LookUpState, lookUp: LookUpOfCheck): Promise<void> {
    return this.#decide(passStateOfLookUp(state), null, crypto.randomUUID(), lookUp);
  }

  /** Completes or corrects the check on the screen without another scan. */
  async correctTemperature(temperature: Temperature): Promise<void> {
    await this.#change((current) => ({ ...current, temperature }));
  }

  /** The bearer is somebody else: the code says nothing about this person. */
  async markNotHolder(): Promise<void> {
    await this.#change((current) => ({ ...current, notHolder: true, state: { kind: 'no-code' } }));
  }

  /** Forgets the person on the screen, and with them the only name this device ever holds. */
  next(): void {
    if (this.#inView) this.#inView = { ...this.#inView, lastSeen: performance.now() };
    this.#parts.queue.hold(null);
    this.state.set({ temperature: usualTemperature(this.#parts.post()), current: null, sameAgain: false });
  }

  /** After the list was brought up to date the same code may be tried again at once. */
  forgetInView(): void {
    this.#inView = null;
  }

  async #verify(text: string): Promise<PassVerdict> {
    const { crypto, clock, lists, seen, database, post, issuers } = this.#parts;
    const minutes = post()?.type.statusListMaxAgeMinutes;
    const verdict = await verifyPass(text, {
      crypto,
      now: clock.now(),
      issuers: issuers(),
      lists: lists.lookup,
      seen,
      cache: this.#cache,
      ...(minutes !== undefined && { listMaxAgeMs: minutes * 60_000 }),
    });
    const newest = seen.export().at(-1);
    // Kept before the decision is shown, so that a reload does not make a copy of this code a new one.
    if (newest) await database.put('seenSteps', newest, newest[0]);
    return verdict;
  }

  #idOf(text: string): string {
    const now = performance.now();
    if (this.#last?.text === text && now - this.#last.since <= SAME_CHECK_MS) return this.#last.checkId;
    this.#last = { text, checkId: crypto.randomUUID(), since: now };
    return this.#last.checkId;
  }

  async #decide(
    state: PassState,
    verdict: PassVerdict | null,
    checkId: string,
    lookUp: LookUpOfCheck | null = null,
  ): Promise<void> {
    const at = this.#parts.clock.now();
    const check = {
      checkId,
      at,
      state,
      verdict,
      lookUp,
      temperature: this.state.get().temperature,
      notHolder: false,
    };
    await this.#show(check);
  }

  async #change(change: (current: CurrentCheck) => CurrentCheck): Promise<void> {
    const { current } = this.state.get();
    if (current) await this.#show(change(current));
  }

  async #show(check: Omit<CurrentCheck, 'entry'>): Promise<void> {
    const { post, queue, shift, player } = this.#parts;
    const place = post();
    if (!place) return;
    const entry = decideEntry({
      policies: place.policies,
      venueType: place.type,
      state: check.state,
      temperature: check.temperature,
    });
    const current: CurrentCheck = { ...check, entry };
    const record = recordOf(current, place.venue.venueId);
    queue.hold(record.checkId);
    await Promise.all([queue.put(record), shift.put(shiftEntryOf(record))]);
    this.state.update((state) => ({ ...state, current, sameAgain: false }));
    player.play(signalOf(current));
  }
}
