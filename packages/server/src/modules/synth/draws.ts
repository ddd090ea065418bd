/** The next of a series of numbers from 0 (inclusive) to 1 (exclusive). */
export type Draw = () => number;

/** A series that is the same for the same seed and place every time (mulberry32); not for secrets. */
export function drawsAt(seed: number, ...place: readonly number[]): Draw {
  let state = place.reduce((mixed, part) => mix(Math.imul(mixed ^ part, 0x9e3779b1)), mix(seed));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A whole number from `from` to `to`, both inclusive. */
export const wholeNumber = (draw: Draw, from: number, to: number): number =>
  from + Math.floor(draw() * (to - from + 1));

export const oneOf = <T>(draw: Draw, choices: readonly T[]): T =>
  choices[Math.floor(draw() * choices.length)]!;

/** One of these, as often as its share says; shares sum up to 100. */
export function oneByShare<T extends { readonly share: number }>(draw: Draw, choices: readonly T[]): T {
  let left = draw() * 100;
  for (const choice of choices) {
    left -= choice.share;
    if (left < 0) return choice;
  }
  return choices.at(-1)!;
}
