const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/**
 * The check character of the first 17 digits of an 18-character number (GB 11643-1999, ISO 7064 MOD 11-2).
 * Finds every change of one character. The argument must begin with 17 digits.
 */
export function checkCharacterOf(number: string): string {
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) sum += weight * Number(number[position]);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
