import { type DayNumber, dayNumberOf, formatDay } from '@healthcode/domain';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢'];
/** Water and weather of a river town: plain to read, and together hardly anybody's real name. */
const FIRST = [...'海河津沽渡桥帆舟潮汐岸汀洲泊浦港'];
const SECOND = [...'宁安康和平乐清明晨晓晴朗远遥思齐'];
const LATIN_SURNAMES = 'RIVER BRIDGE HARBOR FERRY MARSH REED TIDE SHORE'.split(' ');
const LATIN_FIRST = 'DAWN CLAY ROBIN SKYE WREN ROWAN JUNE ASH'.split(' ');

/**
 * The name that the demo register knows for a document number which is not on its published list:
 * always the same for the same number, made from its characters alone (FNV-1a, 32 bits), so that anybody can
 * make as many synthetic people as they need. One of 6,144 names of three Han characters. For every type of
 * document but passports and permanent resident cards, see `syntheticLatinNameFor`.
 *
 * The number is taken as it is, in its normal form; whether it is a valid one is not looked at here.
 */
export function syntheticNameFor(number: string): string {
  const hash = fnv1a(number);
  const surname = SURNAMES[hash % SURNAMES.length]!;
  const first = FIRST[Math.floor(hash / SURNAMES.length) % FIRST.length]!;
  const second = SECOND[Math.floor(hash / (SURNAMES.length * FIRST.length)) % SECOND.length]!;
  return surname + first + second;
}

/** The same for foreigners' documents: one of 64 invented names in Latin letters. */
export function syntheticLatinNameFor(number: string): string {
  const hash = fnv1a(number);
  const first = LATIN_FIRST[Math.floor(hash / LATIN_SURNAMES.length) % LATIN_FIRST.length]!;
  return `${LATIN_SURNAMES[hash % LATIN_SURNAMES.length]!} ${first}`;
}

/** The date of birth, `YYYY-MM-DD`, that goes with a passport number which is not on the list: from 1950 to 2009. */
export function syntheticBirthDateFor(number: string): string {
  const hash = fnv1a(number);
  const day: DayNumber = dayNumberOf(1950 + (hash % 60), 1, 1)! + (Math.floor(hash / 60) % 365);
  return formatDay(day);
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ (numbers are ASCII, so a character is a byte). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
