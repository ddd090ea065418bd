import { type DayNumber, dateOfDay } from '../time/day-number.ts';

/** A paper is good for so many civil days, the day of its issue among them. */
const PAPER_VALID_DAYS = 180;
const GROWN_UP = 18;
const OLDER = 60;

/** The last day on which a paper issued on this day is good. */
export const lastDayOfPaper = (issuedOn: DayNumber): DayNumber => issuedOn + PAPER_VALID_DAYS - 1;

/** Whether the app may print somebody's paper, or why they are asked to come to a counter. */
export type PaperAtHome = 'may' | 'age' | 'age-unknown';

/**
 * Who may have a paper without coming to a counter: under 18 until the day before the birthday, and 60 or over from the
 * day of the birthday. Everybody else gets one at a counter, where somebody looks at the reason: a disability, a lost
 * phone. A document that does not tell the birthday decides nothing here.
 */
export function mayPrintAtHome(birthDay: DayNumber | undefined, today: DayNumber): PaperAtHome {
  if (birthDay === undefined) return 'age-unknown';
  const age = ageOn(birthDay, today);
  return age < GROWN_UP || age >= OLDER ? 'may' : 'age';
}

/** Whole years; somebody born on 29 February has their birthday on 1 March in other years. */
function ageOn(birthDay: DayNumber, today: DayNumber): number {
  const [born, now] = [dateOfDay(birthDay), dateOfDay(today)];
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/** Digits and letters that are not taken for one another when read out or copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER_LENGTH = 8;

/**
 * The number printed on a paper, `P-XXXX XXXX`: not a count, and too long to hit upon one.
 * @param random at least sixteen random bytes
 */
export function paperNumberOf(random: Uint8Array): string {
  // what would make some letters likelier than others is passed over
  const even = [...random].filter((byte) => byte < Math.floor(256 / LETTERS.length) * LETTERS.length);
  const letters = even.slice(0, NUMBER_LENGTH).map((byte) => LETTERS[byte % LETTERS.length]!);
  if (letters.length < NUMBER_LENGTH) throw new RangeError('too few random bytes');
  return formatPaperNumber(letters.join(''));
}

const formatPaperNumber = (letters: string): string => `P-${letters.slice(0, 4)} ${letters.slice(4)}`;

/** A paper's number as somebody typed it, as it is printed; null: no such number can be on a paper. */
export function parsePaperNumber(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replace(/^P(?=.{8}$)/u, '');
  const known = letters.length === NUMBER_LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return known ? formatPaperNumber(letters) : null;
}
