import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPOUND_SURNAMES } from './compound-surnames.ts';
import { MASKED_NAME_MAX_BYTES, maskName, utf8Length } from './mask-name.ts';
import { NAME_PROBLEMS, parsePersonName } from './parse-person-name.ts';

describe('maskName', () => {
  it.each([
    ['张小三', '张*三'],
    ['张三', '张*'],
    ['张', '*'],
    ['欧阳娜娜', '欧阳*娜'],
    ['欧阳锋', '欧阳*'],
    ['欧阳', '欧*'],
    ['司马相如', '司马*如'],
    ['马佳丽', '马*丽'],
    ['买买提·艾合买提', '买*提'],
    ['阿Q', '阿*'],
    ['张Michael', '张*l'],
    ['𠮷野家', '𠮷*家'],
    ['SMITH JOHN', 'SM*** J'],
    ['Smith, John Paul', 'Sm*** P'],
    ["O'BRIEN MARY", 'OB*** M'],
    ['Madonna', 'Ma***'],
    ['Li Wei', 'L*** W'],
    ['Kim 金秀', 'Ki*** 金'],
    ['Иванов Пётр', 'Ив*** П'],
    ['김철수', '김철***'],
    ['김대중 박사', '김*** 박'],
    ['***', '*'],
    ['', '*'],
  ])('masks %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  const letters = [...'张三李四欧阳娜王𠮷𠀀ABcdé김철수ИвनमสวあZ'];
  const names = fc.oneof(
    fc
      .array(fc.constantFrom(...letters, ' ', '·', '-', "'", '.'), { minLength: 1, maxLength: 20 })
      .map((parts) => parts.join('')),
    fc
      .constantFrom(...COMPOUND_SURNAMES)
      .chain((surname) => fc.constantFrom('锋', '相如', '𠮷').map((given) => surname + given)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  );

  it('never takes more than 12 bytes', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(utf8Length(maskName(name))).toBeLessThanOrEqual(MASKED_NAME_MAX_BYTES);
      }),
      { numRuns: 2000 },
    );
  });

  it('never contains the whole of a name of two characters or more', () => {
    fc.assert(
      fc.property(names, (text) => {
        const parsed = parsePersonName(text);
        fc.pre(parsed.ok && [...parsed.name].length >= 2);
        if (parsed.ok) expect(maskName(parsed.name)).not.toContain(parsed.name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('utf8Length', () => {
  it('counts as the platform’s encoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

describe('parsePersonName', () => {
  it('takes names as documents have them, and brings blanks and dots into one form', () => {
    expect(parsePersonName(' 买买提•艾合买提 ')).toEqual({ ok: true, name: '买买提·艾合买提' });
    expect(parsePersonName('ＳＭＩＴＨ　　John')).toEqual({ ok: true, name: 'SMITH John' });
    for (const name of ['张〇', '𠮷野', "O'Brien-Smith Jr.", 'Nguyễn Văn A']) {
      expect(parsePersonName(name), name).toEqual({ ok: true, name });
    }
  });

  it.each([
    ['', ['name-missing']],
    ['  ', ['name-missing']],
    ['张3', ['name-digits']],
    ['张\u200b三', ['name-control-characters']],
    ['张三\n', ['name-control-characters']],
    ['<b>张</b>', ['name-characters']],
    ['张'.repeat(101), ['name-too-long']],
  ])('says what is wrong with %j', (name, problems) => {
    expect(parsePersonName(name)).toEqual({ ok: false, problems });
  });

  it('accepts 99 and 100 characters and refuses 101', () => {
    expect([99, 100, 101].map((length) => parsePersonName('𠮷'.repeat(length)).ok)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has both languages for every problem', () => {
    for (const text of Object.values(NAME_PROBLEMS))
      expect([text.zh, text.en].every((side) => side.length > 5)).toBe(true);
  });
});
