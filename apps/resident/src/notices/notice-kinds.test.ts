import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS, noticeHref, noticeText } from './notice-kinds.ts';

const AT = Date.parse('2020-02-29T00:00:00+08:00');
const FULL = {
  from: 'red',
  to: 'green',
  at: AT,
  number: 'TJ-7',
  system: 'android',
  browser: 'chrome',
  ...{ lost: true, joined: true, replaced: true },
  ...{ channel: 'alipay', purpose: 'employer', documentType: 'passport', relation: 'child' },
  ...{ how: 'person', why: 'by-carer', until: AT, lapsesAt: AT, dueAt: AT, untilDay: 18_321 },
  office: { zh: '和平区服务点', en: 'Heping service point' },
};
const NONSENSE = {
  ...{ from: 1, to: 'blue', at: 'x', number: null, system: {}, browser: [], lost: 'x', joined: 1 },
  ...{ channel: 'toString', purpose: 7, documentType: '__proto__', relation: 'blue', how: 'blue', why: {} },
  ...{ until: Number.NaN, lapsesAt: -1, dueAt: null, untilDay: 'x', office: { zh: 5, en: {} } },
};
const LANGUAGES = ['zh', 'en'] as const;

const SERVER = join(import.meta.dirname, '../../../../packages/server/src/modules');

/** The kinds in the sources of every module that writes notices. */
function writtenKinds(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(SERVER, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const source = readFileSync(join(SERVER, file), 'utf8');
    if (!/\bnotify\(|\benqueueTold\(|\binsertNotices\(/.test(source)) continue;
    const kinds = kindsIn(source);
    if (/\bnotify\(\s*(services|core),/.test(source)) expect([file, kinds]).not.toEqual([file, []]);
    for (const kind of kinds) found.add(kind);
  }
  return [...found].sort();
}

/** What stands as a kind beside a subject, or is chosen for it on the lines before. */
function kindsIn(source: string): string[] {
  const told = /subjectId\b[^;]{0,120}?\bkind: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;
  const chosen = /const news = \w+ \? '([a-z-]+)' : '([a-z-]+)'/g;
  const reminded = /noticeOf\(\w+, '([a-z-]+)'/g;
  return [told, chosen, reminded].flatMap((pattern) =>
    [...source.matchAll(pattern)].flatMap(([, ...kinds]) => kinds.filter((kind) => kind !== undefined)),
  );
}

describe('the sentences of notices', () => {
  it('are there for every kind that the server writes, and for no other', () => {
    expect(Object.keys(NOTICE_KINDS).sort()).toEqual(writtenKinds());
  });

  it('stand in their language, with all facts, without any, and with nonsense', () => {
    for (const kind of [...Object.keys(NOTICE_KINDS), 'not-yet-known']) {
      for (const facts of [FULL, {}, NONSENSE]) {
        for (const language of LANGUAGES) {
          const said = noticeText(kind, facts, language).join(' ');
          expect([kind, said, /\p{Script=Han}/u.test(said)]).toEqual([kind, said, language === 'zh']);
          expect([kind, /undefined|null|NaN|\[object|\{|!|！|blue| {2}/.test(said)]).toEqual([kind, false]);
        }
      }
    }
  });

  it('name the colours, the end, the number and the device', () => {
    expect(noticeText('colour-changed', FULL, 'zh')).toEqual(['码色变为绿码', '原来是红码。']);
    expect(noticeText('colour-changed', FULL, 'en')).toEqual([
      'The code has turned green',
      'It was red before.',
    ]);
    expect(noticeText('span-ends', FULL, 'zh')).toEqual([
      '红码快到期了',
      '按现在的记录，2月29日 0:00 转为绿码。',
    ]);
    expect(noticeText('appeal-decided', { number: 'TJ-7' }, 'zh')[1]).toBe('编号 TJ-7。点开看决定和理由。');
    expect(noticeText('device-new', FULL, 'en')[1]).toBe(
      'Android phone, Chrome. If it was not you, sign it out at once.',
    );
  });

  it('name the office, the day, the family and why it ended', () => {
    expect(noticeText('paper-issued', FULL, 'zh')[1]).toBe(
      '由和平区服务点发放。用到 2020年2月29日。以前那张不能再用了。',
    );
    expect(noticeText('family-ended', FULL, 'zh')[1]).toBe('这位家人是您的子女。代办的家人解除。');
    expect(noticeText('family-link-ended', { why: 'account-closed' }, 'zh')[1]).toBe('家人注销了账号。');
    expect(noticeText('device-out', FULL, 'zh')[1]).toBe('安卓手机，Chrome。按遗失处理，上面的码已停用。');
    expect(noticeText('appeal-received', FULL, 'zh')[1]).toBe('编号 TJ-7。最晚 2月29日 答复。');
    expect(noticeText('consent-withdrawn', FULL, 'en')[1]).toBe(
      'It was for: an employer seeing the colour. You may give it again at any time.',
    );
  });

  it('say something neutral of what this version does not know, also of names that objects have', () => {
    for (const kind of ['toString', '__proto__', 'constructor', 'not-yet-known']) {
      expect(noticeText(kind, FULL, 'en')).toEqual(['There is something new']);
      expect(noticeHref(kind)).toBeNull();
    }
  });
});
