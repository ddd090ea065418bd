import { PASS_PREFIX } from '@healthcode/pass';
import type { TestGate } from '../city/test-gate.ts';
import { bytesOf, textOf } from './forged-text.ts';
import type { Trials } from './trials.ts';

/** What a changed pass may be taken for (docs/pass-format.md, section 8); never for a good one. */
export const NEVER_GOOD = ['forged', 'unknown-issuer', 'not-a-pass'];

/** A genuine text, the gate and instant at which it is good, and how much of it is gone through. */
export interface Genuine {
  readonly what: string;
  readonly text: string;
  readonly gate: TestGate;
  readonly now: number;
  /** 1: everything; n: every nth. */
  readonly every: number;
}

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Every bit of the bytes, flipped alone. The genuine text was scanned before, and so is remembered as good. */
export async function flipEveryBit(trials: Trials, { what, text, gate, now, every }: Genuine): Promise<void> {
  const bytes = bytesOf(text);
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const changed = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    await trials.try(`one bit of ${what}`, NEVER_GOOD, () => gate.verify(textOf(changed), now));
  }
}

/** Of two genuine texts, the beginning of one and the end of the other, cut at every place. */
export async function crossTexts(
  trials: Trials,
  { text, gate, now, every }: Genuine,
  other: string,
): Promise<void> {
  for (let at = PASS_PREFIX.length; at < text.length; at += every) {
    const crossed = text.slice(0, at) + other.slice(at);
    if (crossed === text || crossed === other) continue;
    await trials.try('two genuine codes, cut and joined', NEVER_GOOD, () => gate.verify(crossed, now));
  }
}

const SEVERAL = 6_000;
const MOST_BITS = 12;

/** Two to twelve bits at once, at places that look like chance and are the same each time. */
export async function flipSeveralBits(
  trials: Trials,
  { what, text, gate, now, every }: Genuine,
): Promise<void> {
  const bytes = bytesOf(text);
  let state = 1;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  for (let nth = 0; nth < SEVERAL; nth += every) {
    const bits = new Set(Array.from({ length: 2 + below(MOST_BITS - 1) }, () => below(bytes.length * 8)));
    const changed = Uint8Array.from(bytes);
    for (const bit of bits) changed[bit >> 3]! ^= 1 << (bit & 7);
    await trials.try(`several bits of ${what}`, NEVER_GOOD, () => gate.verify(textOf(changed), now));
  }
}

/** Every character of the text, the prefix too, replaced by every other of the alphabet. */
export async function changeEveryCharacter(
  trials: Trials,
  { what, text, gate, now, every }: Genuine,
): Promise<void> {
  for (let at = 0; at < text.length; at++) {
    const others = [...BASE45].filter((character) => character !== text[at]);
    for (let nth = at % every; nth < others.length; nth += every) {
      const changed = text.slice(0, at) + others[nth]! + text.slice(at + 1);
      await trials.try(`one character of ${what}`, NEVER_GOOD, () => gate.verify(changed, now));
    }
  }
}

/** The text cut short at every place, and with something put in at every place. */
export async function cutAndInsert(trials: Trials, { what, text, gate, now, every }: Genuine): Promise<void> {
  for (let at = 0; at < text.length; at += every) {
    const cut = text.slice(0, at);
    await trials.try(`${what} cut short`, NEVER_GOOD, () => gate.verify(cut, now));
    for (const more of ['0', 'BB8', '😀']) {
      const longer = text.slice(0, at) + more + text.slice(at);
      await trials.try(`something put into ${what}`, NEVER_GOOD, () => gate.verify(longer, now));
    }
  }
  const oversize = PASS_PREFIX + '000'.repeat(400);
  await trials.try('a text longer than any pass', ['not-a-pass'], () => gate.verify(oversize, now));
}
