import type { DayNumber } from '../time/day-number.ts';
import { birthDateOf } from './birth-date.ts';
import { checkCharacterOf } from './check-digit.ts';
import type { DocumentProblem } from './document-problems.ts';
import type { ParsedDocument } from './parse-document.ts';

/** First two digits of GB/T 2260 codes of the mainland, and 71 (Taiwan), in which cards were issued too. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
);
const PERMIT_PREFIXES = ['810000', '820000', '830000'];

/** Reads a normalised resident identity card number (GB 11643-1999). */
export function parseResidentId(number: string, today: DayNumber): ParsedDocument {
  if (/^\d{15}$/.test(number)) return refused('resident-id-fifteen-digits');
  const shape = shapeProblem('resident-id', number);
  if (shape !== null) return refused(shape);
  if (PERMIT_PREFIXES.some((prefix) => number.startsWith(prefix))) {
    return refused('resident-id-is-residence-permit');
  }
  const province: DocumentProblem[] = PROVINCES.has(number.slice(0, 2)) ? [] : ['resident-id-province'];
  return parseEighteen('resident-id', number, today, province);
}

/** Reads a normalised residence permit number of a Hong Kong, Macao or Taiwan resident. */
export function parseHmtResidencePermit(number: string, today: DayNumber): ParsedDocument {
  const shape = shapeProblem('hmt-residence-permit', number);
  if (shape !== null) return refused(shape);
  const known = PERMIT_PREFIXES.some((prefix) => number.startsWith(prefix));
  return parseEighteen('hmt-residence-permit', number, today, known ? [] : ['hmt-residence-permit-prefix']);
}

type Eighteen = 'resident-id' | 'hmt-residence-permit';

function shapeProblem(type: Eighteen, number: string): DocumentProblem | null {
  if (number.length !== 18) return `${type}-length`;
  return /^\d{17}[\dX]$/.test(number) ? null : `${type}-characters`;
}

/** Birth date and check character, on top of the problems already found; all are reported together. */
function parseEighteen(
  type: Eighteen,
  number: string,
  today: DayNumber,
  found: readonly DocumentProblem[],
): ParsedDocument {
  const problems = [...found];
  const birth = birthDateOf(number, today);
  if (birth.kind === 'no-such-date') problems.push(`${type}-birth-date`);
  if (birth.kind === 'future') problems.push(`${type}-birth-date-future`);
  if (checkCharacterOf(number) !== number.charAt(17)) problems.push(`${type}-check-digit`);
  if (problems.length > 0 || birth.kind !== 'born') return { ok: false, problems };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, document: { type, number, birthDay: birth.day, sex } };
}

function refused(problem: DocumentProblem): ParsedDocument {
  return { ok: false, problems: [problem] };
}
