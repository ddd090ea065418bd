const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢'];
/** Water and weather of a river town: plain to read, and together hardly anybody's real name. */
const FIRST = [...'海河津沽渡桥帆舟潮汐岸汀洲泊浦港'];
const SECOND = [...'宁安康和平乐清明晨晓晴朗远遥思齐'];

/**
 * The name that the demo register knows for a resident ID number which is not on its published list:
 * always the same for the same number, made from its digits alone (FNV-1a, 32 bits), so that anybody can
 * make as many synthetic people as they need. One of 6,144 names of three Han characters.
 *
 * The number is taken as it is, 18 characters with an upper-case X; whether it is a valid one is not
 * looked at here.
 */
export function syntheticNameFor(number: string): string {
  const hash = fnv1a(number);
  const surname = SURNAMES[hash % SURNAMES.length]!;
  const first = FIRST[Math.floor(hash / SURNAMES.length) % FIRST.length]!;
  const second = SECOND[Math.floor(hash / (SURNAMES.length * FIRST.length)) % SECOND.length]!;
  return surname + first + second;
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ (numbers are ASCII, so a character is a byte). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
