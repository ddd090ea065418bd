import { describe, expect, it } from 'vitest';
import { en as enJoined } from '../devices/words/en.ts';
import { zh as zhJoined } from '../devices/words/zh.ts';
import { en as enKiosk } from '../kiosk/words/en.ts';
import { zh as zhKiosk } from '../kiosk/words/zh.ts';
import { en as originalEn } from '../original/en.ts';
import { zh as originalZh } from '../original/zh.ts';
import { devicesEn } from './devices-en.ts';
import { devicesZh } from './devices-zh.ts';
import { en } from './en.ts';
import { sideZh } from './side-zh.ts';
import { zh } from './zh.ts';

type Node = string | { readonly [key: string]: Node };

function leaves(node: Node, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child as Node, path ? `${path}.${key}` : key));
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each([
  { of: 'the gate', zh: [zh, sideZh], en },
  { of: 'the original way', zh: [originalZh], en: originalEn },
  { of: 'self-service', zh: [zhKiosk], en: enKiosk },
  { of: 'joined devices', zh: [zhJoined], en: enJoined },
  { of: 'the device itself', zh: [devicesZh], en: devicesEn },
])('the two catalogues of $of', (both) => {
  const chinese = new Map(both.zh.flatMap((part) => leaves(part)));
  const english = new Map(leaves(both.en));

  it('have the same entries', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('fill in the same figures', () => {
    // A plural form for one says "1" in words of its own.
    for (const [path, text] of chinese) {
      if (path.endsWith('_one')) continue;
      expect([path, placeholders(english.get(path) ?? '')]).toEqual([path, placeholders(text)]);
    }
  });

  it('leave nothing empty and shout at nobody', () => {
    for (const [path, text] of [...chinese, ...english]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/[!！]/);
    }
  });

  it('hold Chinese in the Chinese one, and in the English one only the name of the other language', () => {
    const han = /\p{Script=Han}/u;
    const other = new Set(['more.language', 'pad.unit', 'decision.announce', 'form.blankDay']);
    for (const [path, text] of english) if (!other.has(path)) expect(text, path).not.toMatch(han);
    for (const [path, text] of chinese) {
      if (!other.has(path)) expect(text, path).toMatch(han);
    }
  });
});
