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
import { GONE_AFTER_MS } from '../camera/still-in-view.ts';
import type { SignalPlayer } from '../signals/player.ts';
import { CheckIds } from './check-ids.ts';
import { type CheckerState, NOBODY } from './checker-state.ts';
import { type CurrentCheck, decideAt, type LookUpOfCheck, recordOf, signalOf } from './current-check.ts';
import { InSight } from './in-sight.ts';
import { NextTemperature } from './next-temperature.ts';
import { passStateOf } from './pass-state.ts';
import { inTime, putOnRecord, type Records } from './put-on-record.ts';
import { createPassReader, type PassReaderParts } from './read-pass.ts';

interface CheckerParts extends PassReaderParts, Records {
  readonly player: Pick<SignalPlayer, 'play'>;
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
  readonly #ids = new CheckIds();
  /** Counts whenever the screen is cleared: what was begun before must not come back to it. */
  #turn = 0;
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
      ...NOBODY,
      temperature: this.#next.get(),
      unrecorded: false,
    });
  }

  /** To be called when the venue has changed. */
  reset(): void {
    this.#next.clear();
    this.#clearScreen();
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
    const { current, unrecorded } = this.state.get();
    if (this.#busy || current || unrecorded) return;
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
    const turn = this.#turn;
    try {
      const verdict = await inTime(this.#read(text));
      if (turn !== this.#turn) return;
      const now = performance.now();
      this.#inSight.checked(text, verdict.outcome, now);
      await this.#decide(passStateOf(verdict), verdict, this.#ids.of(text, now));
    } catch {
      this.#failToRecord();
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
    this.#clearScreen();
  }

  /** The same person shows their code again, or goes the original way: what was measured stays theirs. */
  comesAgain(): void {
    const { current } = this.state.get();
    this.next();
    if (!current) return;
    const { temperature } = current;
    if (!this.#parts.unattended()) this.#next.state(temperature);
    // Nobody sees whose it is: it counts as if measured just now, or it would stay for a stranger.
    else if (temperature.kind === 'measured') this.#next.read(temperature.tenths, performance.now());
  }

  /** After the list was brought up to date the same code may be tried again at once. */
  forgetInView(): void {
    this.#inSight.forget();
  }

  #clearScreen(): void {
    this.#turn++;
    this.state.update((state) => ({ ...state, ...NOBODY, temperature: this.#next.get() }));
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
    if (await this.#show(check)) this.#next.clear();
  }

  async #change(change: (current: CurrentCheck) => CurrentCheck): Promise<void> {
    const { current } = this.state.get();
    if (!current) return;
    this.state.update((state) => ({ ...state, correcting: true }));
    await this.#show(change(current));
  }

  /** Stored before it is shown: what a guard has seen is on record, come what may. True once it is shown. */
  async #show(check: Omit<CurrentCheck, 'entry'>): Promise<boolean> {
    const { post, player, unattended } = this.#parts;
    const place = post();
    if (!place) return false;
    const turn = this.#turn;
    const current: CurrentCheck = { ...check, entry: decideAt(place, check, unattended()) };
    try {
      await putOnRecord(this.#parts, recordOf(current, place.venue.venueId));
    } catch {
      this.#failToRecord();
      return false;
    }
    if (turn !== this.#turn) return false;
    if (this.state.get().current?.checkId !== current.checkId) this.#shownSince = performance.now();
    this.state.update((state) => ({ ...state, ...NOBODY, current }));
    player.play(signalOf(current));
    return true;
  }

  #failToRecord(): void {
    this.#clearScreen();
    this.state.update((state) => ({ ...state, unrecorded: true }));
  }
}
