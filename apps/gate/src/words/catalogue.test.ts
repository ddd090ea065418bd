import { describe, expect, it } from 'vitest';
import { devicesEn } from './devices-en.ts';
import { devicesZh } from './devices-zh.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Node = string | { readonly [key: string]: Node };

function leaves(node: Node, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child as Node, path ? `${path}.${key}` : key));
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the two catalogues', () => {
  const chinese = new Map(leaves({ ...zh, devices: devicesZh }));
  const english = new Map(leaves({ ...en, devices: devicesEn }));

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
    const other = new Set(['more.language', 'pad.unit', 'decision.announce']);
    for (const [path, text] of english) if (!other.has(path)) expect(text, path).not.toMatch(han);
    for (const [path, text] of chinese) {
      if (!other.has(path)) expect(text, path).toMatch(han);
    }
  });
});
