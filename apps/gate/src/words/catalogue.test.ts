import { describe, expect, it } from 'vitest';
import { en as originalEn } from '../original/en.ts';
import { zh as originalZh } from '../original/zh.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Node = string | { readonly [key: string]: Node };

function leaves(node: Node, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child as Node, path ? `${path}.${key}` : key));
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each([
  ['of the daily work', zh, en],
  ['of the original way', originalZh, originalEn],
])('the two catalogues %s', (_, ofChinese, ofEnglish) => {
  const chinese = new Map(leaves(ofChinese));
  const english = new Map(leaves(ofEnglish));

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
