/** A Latin letter in bold is a little more than half as wide as a Han character. */
const LATIN_UNIT = 0.6;

/** Width of the word in units of its own size, so that it fills one line and never breaks. */
export const wordUnits = (word: string): number =>
  [...word].reduce((units, letter) => units + (/\p{Script=Han}/u.test(letter) ? 1.06 : LATIN_UNIT), 0);
