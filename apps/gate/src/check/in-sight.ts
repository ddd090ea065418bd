import { type PassVerdict, parsePass } from '@healthcode/pass';
import { GONE_AFTER_MS, type InView, lookAmong, withChecked } from '../camera/still-in-view.ts';

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

/** Whose codes the camera still sees after they were checked. Times are of a clock that only counts upwards. */
export class InSight {
  #inView: readonly InView[] = [];

  /** Whether this is none of those who were just checked. */
  isSomebodyElse(text: string, now: number): boolean {
    const { isNew, inView } = lookAmong(this.#inView, [text, identify(text)], now);
    this.#inView = inView;
    return isNew;
  }

  /** This text was checked now, with this outcome. */
  checked(text: string, outcome: PassVerdict['outcome'], now: number): void {
    const what = COMES_AGAIN.has(outcome) ? text : identify(text);
    this.#inView = withChecked(this.#inView, { what, checkedAt: now, lastSeen: now });
  }

  /** Whether whoever was checked last is still before the camera. */
  isNewestHere(now: number): boolean {
    const [newest] = this.#inView;
    return newest !== undefined && now - newest.lastSeen < GONE_AFTER_MS;
  }

  /** While a decision was on the screen nobody looked: whoever was checked last may still be there. */
  lookAgain(now: number): void {
    const [newest, ...before] = this.#inView;
    if (newest) this.#inView = [{ ...newest, lastSeen: now }, ...before];
  }

  forget(): void {
    this.#inView = [];
  }
}
