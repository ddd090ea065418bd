import type { Sighting } from '@healthcode/contracts/client';
import {
  type Direction,
  type LookUpState,
  type PassState,
  passStateOfLookUp,
  type Temperature,
  whoseReading,
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
import {
  GONE_AFTER_MS,
  type InView,
  lookAmong,
  SAME_CHECK_MS,
  withChecked,
} from '../camera/still-in-view.ts';
import type { CheckQueue } from '../checks/check-queue.ts';
import { shiftEntryOf } from '../checks/shift-entry.ts';
import type { ShiftRecord } from '../checks/shift-record.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { Post } from '../session/session.ts';
import type { SignalPlayer } from '../signals/player.ts';
import type { GateDatabase } from '../storage/database.ts';
import type { ListKeeper } from '../sync/list-keeper.ts';
import { type CurrentCheck, decideAt, type LookUpOfCheck, recordOf, signalOf } from './current-check.ts';
import { NextTemperature } from './next-temperature.ts';
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
  /** Nobody stands at this gate: there is nobody to state a temperature or to look at a document. */
  readonly unattended: () => boolean;
  /** Which way people go here now; null where the ways are not told apart. */
  readonly direction: () => Direction | null;
  /** A good and fresh proof, for the venue's other devices. */
  readonly onSeen: (sighting: Sighting) => void;
}

/** After these the same person comes again with the live code, so only the very same text is passed over. */
const COMES_AGAIN = new Set<PassVerdict['outcome']>([
  'stale',
  'already-scanned',
  'not-a-pass',
  'forged',
  'cannot-check',
]);

/** What the venue's other devices must know of; null: nobody could show the same again. */
function sightingOf({ outcome, status, iss, passDay, step }: PassVerdict): Sighting | null {
  const isNoted = outcome === 'ok' || outcome === 'withdrawn' || outcome === 'cannot-check';
  if (!isNoted || !status || iss === undefined || passDay === undefined || step === undefined) return null;
  return { iss, list: status.list, idx: status.idx, day: passDay, step };
}

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
  readonly #next: NextTemperature;
  #inView: readonly InView[] = [];
  #shownSince = 0;
  /** The last text and its check: the same again within five seconds is the same check. */
  #last: { readonly text: string; readonly checkId: string; readonly since: number } | null = null;
  #busy = false;
  #sameTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
    this.#next = new NextTemperature(
      () => !parts.unattended() && parts.post()?.type.stateNormal === true,
      (temperature) => this.state.update((state) => ({ ...state, temperature })),
    );
    this.state = createStore<CheckerState>({
      temperature: this.#next.get(),
      current: null,
      sameAgain: false,
    });
  }

  /** To be called when the venue has changed. */
  reset(): void {
    this.#next.clear();
    this.state.set({ temperature: this.#next.get(), current: null, sameAgain: false });
  }

  setTemperature(temperature: Temperature): void {
    this.#next.state(temperature);
  }

  /** A thermometer's figure just now: of the person on the screen or of the next one. */
  async heardTemperature(tenths: number): Promise<void> {
    const now = performance.now();
    const { current } = this.state.get();
    const shown = current && { since: this.#shownSince, isHere: this.#isHere(current, now) };
    if (whoseReading({ readAt: now, now, shown }) === 'shown')
      await this.correctTemperature({ kind: 'measured', tenths });
    else this.#next.read(tenths, now);
  }

  /** With staff until they turn to the next one; without, as long as the code is seen or they are asked to measure. */
  #isHere({ entry }: CurrentCheck, now: number): boolean {
    if (!this.#parts.unattended() || entry.decision === 'measure-first') return true;
    const [newest] = this.#inView;
    return newest !== undefined && now - newest.lastSeen < GONE_AFTER_MS;
  }

  /** A text from the camera; several times a second while a code is held up. */
  async seen(text: string): Promise<void> {
    if (this.#busy || this.state.get().current) return;
    if (this.isSomebodyElse(text)) await this.check(text);
    else this.#sayStillInView();
  }

  /** Whether this is none of those who were just checked. A gate without staff looks on while it answers. */
  isSomebodyElse(text: string): boolean {
    const { isNew, inView } = lookAmong(this.#inView, [text, identify(text)], performance.now());
    this.#inView = inView;
    return isNew;
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
      const now = performance.now();
      this.#inView = withChecked(this.#inView, { what, checkedAt: now, lastSeen: now });
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
    const [newest, ...before] = this.#inView;
    if (newest) this.#inView = [{ ...newest, lastSeen: performance.now() }, ...before];
    this.#parts.queue.hold(null);
    this.state.set({ temperature: this.#next.get(), current: null, sameAgain: false });
  }

  /** After the list was brought up to date the same code may be tried again at once. */
  forgetInView(): void {
    this.#inView = [];
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
    const sighting = sightingOf(verdict);
    if (sighting) this.#parts.onSeen(sighting);
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
      temperature: this.#next.get(),
      direction: this.#parts.direction(),
      notHolder: false,
    };
    await this.#show(check);
    this.#next.clear();
  }

  async #change(change: (current: CurrentCheck) => CurrentCheck): Promise<void> {
    const { current } = this.state.get();
    if (current) await this.#show(change(current));
  }

  async #show(check: Omit<CurrentCheck, 'entry'>): Promise<void> {
    const { post, queue, shift, player } = this.#parts;
    const place = post();
    if (!place) return;
    const entry = decideAt(place, check, this.#parts.unattended());
    const current: CurrentCheck = { ...check, entry };
    const record = recordOf(current, place.venue.venueId);
    queue.hold(record.checkId);
    await Promise.all([queue.put(record), shift.put(shiftEntryOf(record))]);
    if (this.state.get().current?.checkId !== current.checkId) this.#shownSince = performance.now();
    this.state.update((state) => ({ ...state, current, sameAgain: false }));
    player.play(signalOf(current));
  }
}
