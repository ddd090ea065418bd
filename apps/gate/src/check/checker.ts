import {
  type Direction,
  type LookUpState,
  type PassState,
  passStateOfLookUp,
  type Temperature,
  whoseReading,
} from '@healthcode/domain';
import type { PassVerdict } from '@healthcode/pass';
import { createStore, type Store } from '../app/store.ts';
import { GONE_AFTER_MS, SAME_CHECK_MS } from '../camera/still-in-view.ts';
import type { CheckQueue } from '../checks/check-queue.ts';
import { shiftEntryOf } from '../checks/shift-entry.ts';
import type { ShiftRecord } from '../checks/shift-record.ts';
import type { SignalPlayer } from '../signals/player.ts';
import { type CurrentCheck, decideAt, type LookUpOfCheck, recordOf, signalOf } from './current-check.ts';
import { InSight } from './in-sight.ts';
import { NextTemperature } from './next-temperature.ts';
import { passStateOf } from './pass-state.ts';
import { createPassReader, type PassReaderParts } from './read-pass.ts';

export interface CheckerState {
  /** Of the person who comes next, chosen before the scan. */
  readonly temperature: Temperature;
  readonly current: CurrentCheck | null;
  /** The camera still sees the person who was just checked. */
  readonly sameAgain: boolean;
}

interface CheckerParts extends PassReaderParts {
  readonly queue: CheckQueue;
  readonly shift: ShiftRecord;
  readonly player: SignalPlayer;
  /** Nobody stands at this gate: there is nobody to state a temperature or to look at a document. */
  readonly unattended: () => boolean;
  /** Which way people go here now; null where the ways are not told apart. */
  readonly direction: () => Direction | null;
}

/** One person after another: scan, temperature, decision, record. */
export class Checker {
  readonly state: Store<CheckerState>;
  readonly #parts: CheckerParts;
  readonly #read: (text: string) => Promise<PassVerdict>;
  readonly #inSight = new InSight();
  readonly #next: NextTemperature;
  #shownSince = 0;
  /** The last text and its check: the same again within five seconds is the same check. */
  #last: { readonly text: string; readonly checkId: string; readonly since: number } | null = null;
  #busy = false;
  #sameTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
    this.#read = createPassReader(parts);
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
    return this.#inSight.isNewestHere(now);
  }

  /** A text from the camera; several times a second while a code is held up. */
  async seen(text: string): Promise<void> {
    if (this.#busy || this.state.get().current) return;
    if (this.isSomebodyElse(text)) await this.check(text);
    else this.#sayStillInView();
  }

  /** Whether this is none of those who were just checked. A gate without staff looks on while it answers. */
  isSomebodyElse(text: string): boolean {
    return this.#inSight.isSomebodyElse(text, performance.now());
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
      const verdict = await this.#read(text);
      this.#inSight.checked(text, verdict.outcome, performance.now());
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
    this.#inSight.lookAgain(performance.now());
    this.#parts.queue.hold(null);
    this.state.set({ temperature: this.#next.get(), current: null, sameAgain: false });
  }

  /** After the list was brought up to date the same code may be tried again at once. */
  forgetInView(): void {
    this.#inSight.forget();
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
