import { STEP_MS } from '@healthcode/pass';
import type { TestGate } from '../city/test-gate.ts';
import type { Holder, Moments } from './cast.ts';
import { glued, withoutProof, withStep } from './forged-text.ts';
import type { Trials } from './trials.ts';

/** What takes part in every way of showing a code again. */
export interface ReplayCast {
  readonly holder: Holder;
  readonly other: Holder;
  /** Two gates that have not heard of one another. */
  readonly gates: readonly [TestGate, TestGate];
  readonly day: number;
  readonly moments: Moments;
  readonly trials: Trials;
}

/** How old a photograph or a film is when it is shown, seconds after the code was made. */
const AGES = [0, 5, 10, 29, 30, 31, 60, 120] as const;
const MAX_STEP_AGE_MS = 30_000;
const SAME_CHECK_MS = 5_000;
const AHEAD_MS = 600_000;

/** The table: within 30 s nothing tells a copy that comes first from the code itself. */
const first = (ageMs: number) => (ageMs <= MAX_STEP_AGE_MS ? 'green' : 'stale');

/** A copy that a gate sees before it has seen the holder. */
export async function presentedFirst({ holder, gates, day, moments, trials }: ReplayCast): Promise<void> {
  for (const seconds of AGES) {
    const made = moments.next();
    const text = await holder.show(day, made);
    const what = `a photograph, the holder not scanned: ${seconds} s`;
    await trials.try(what, first(seconds * 1_000), () => gates[0].verify(text, made + seconds * 1_000));
  }
  // made in the last millisecond of its step: the step counts, so it dies up to ten seconds sooner
  for (const seconds of AGES) {
    const made = moments.next();
    const text = await holder.show(day, made + 9_999);
    const age = 9_999 + seconds * 1_000;
    const what = `the same, made at the end of its step: ${seconds} s`;
    await trials.try(what, first(age), () => gates[0].verify(text, made + age));
  }
}

/** A copy of a code that this gate has scanned already, a second after it was made. */
export async function afterTheHolder({ holder, gates, day, moments, trials }: ReplayCast): Promise<void> {
  const scannedAt = 1_000;
  for (const ageMs of [...AGES.map((seconds) => seconds * 1_000), 6_000, 6_001]) {
    const made = moments.next();
    const text = await holder.show(day, made);
    await trials.try('the holder, scanned', 'green', () => gates[0].verify(text, made + scannedAt));
    const isSame = Math.abs(ageMs - scannedAt) <= SAME_CHECK_MS;
    const again = isSame ? 'green' : 'already-scanned';
    const what = `the same frame at the same gate, ${ageMs / 1_000} s, scanned at 1 s`;
    await trials.try(what, ageMs <= MAX_STEP_AGE_MS ? again : 'stale', () =>
      gates[0].verify(text, made + ageMs),
    );
  }
}

/** Other codes than the very one that was scanned, and the other way round. */
export async function aroundTheHolder({ holder, gates, day, moments, trials }: ReplayCast): Promise<void> {
  const [gate] = gates;
  const made = moments.next();
  const film = await holder.show(day, made);
  const next = await holder.show(day, made + 10_000);
  const seen = 'already-scanned';
  const at = (ms: number) => made + ms;
  await trials.try('the next code, scanned', 'green', () => gate.verify(next, at(11_000)));
  await trials.try('a frame of the step before it', seen, () => gate.verify(film, at(12_000)));
  const again = await holder.show(day, made + 12_000);
  await trials.try('another proof of the same step, within 5 s', seen, () => gate.verify(again, at(13_000)));
  const later = moments.next();
  const text = await holder.show(day, later);
  await trials.try('a copy, before the holder', 'green', () => gate.verify(text, later + 2_000));
  await trials.try('the holder with the same code', seen, () => gate.verify(text, later + 9_000));
  const fresh = await holder.show(day, later + 10_000);
  await trials.try('the holder with the next code', 'green', () => gate.verify(fresh, later + 10_500));
}

/** A copy at a gate that has not heard of the first one's: admitted while it is fresh, as the table says. */
export async function atAnotherGate({ holder, gates, day, moments, trials }: ReplayCast): Promise<void> {
  for (const seconds of AGES) {
    const made = moments.next();
    const text = await holder.show(day, made);
    await trials.try('the holder, scanned', 'green', () => gates[0].verify(text, made));
    const what = `a copy at another gate, offline: ${seconds} s`;
    await trials.try(what, first(seconds * 1_000), () => gates[1].verify(text, made + seconds * 1_000));
  }
  const made = moments.next();
  const text = await holder.show(day, made);
  await Promise.all(
    gates.map((gate) =>
      trials.try('two gates at the same moment, offline', 'green', () => gate.verify(text, made + 500)),
    ),
  );
}

/** What is left of a code that is copied in parts, and that nobody's code is used up by it. */
export async function inParts({ holder, other, gates, day, moments, trials }: ReplayCast): Promise<void> {
  const [gate] = gates;
  const made = moments.next();
  const text = await holder.show(day, made);
  const others = await other.show(day, made);
  const now = made + 1_000;
  const tries = {
    'a text without its proof': withoutProof(text),
    'a proof glued to another’s pass': glued(others, text),
    'one’s own proof under another’s pass': glued(text, others),
    'an old proof with a new step': withStep(await holder.show(day, made - 60_000), made),
  };
  for (const [what, shown] of Object.entries(tries)) {
    await trials.try(what, 'forged', () => gate.verify(shown, now));
  }
  const after = 'the holder after all these: nothing was used up';
  await trials.try(after, 'green', () => gate.verify(text, now));
}

/** What the table says no clock and no list can tell: the holder lends a hand, or the document is not looked at. */
export async function withTheHolder(
  { holder, gates, day, moments, trials }: ReplayCast,
  paper: string,
): Promise<void> {
  const [gate] = gates;
  const now = moments.next();
  const later = now + AHEAD_MS;
  const text = await holder.show(day, later);
  await trials.try('a proof signed ten minutes ahead, shown at once', 'stale', () => gate.verify(text, now));
  await trials.try('the same, shown in its time', 'green', () => gate.verify(text, later));
  const yearAhead = await holder.show(day, now + 365 * 86_400_000);
  await trials.try('a proof signed a year ahead', 'stale', () => gate.verify(yearAhead, later));
  const after = await holder.show(day, later + STEP_MS);
  await trials.try('the holder after that', 'green', () => gate.verify(after, later + STEP_MS));
  for (const nth of [0, 1]) {
    await trials.try(
      'a code on paper, shown again: the document must be looked at',
      'as ordered',
      async () => {
        const { outcome, documentMustBeSeen } = await gates[nth]!.verify(paper, later + nth * STEP_MS);
        return { answer: outcome === 'ok' && documentMustBeSeen ? 'as ordered' : 'without the document' };
      },
    );
  }
}

/** Passes of other days than today. */
export async function ofOtherDays(
  { holder, gates, moments, trials }: ReplayCast,
  today: number,
): Promise<void> {
  const now = moments.next();
  for (const [day, what, outcome] of [
    [today - 1, 'yesterday’s pass with a proof of now', 'expired'],
    [today + 1, 'tomorrow’s pass with a proof of now', 'not-yet-valid'],
    [today, 'today’s pass', 'green'],
  ] as const) {
    const text = await holder.show(day, now);
    await trials.try(what, outcome, () => gates[0].verify(text, now));
  }
}
