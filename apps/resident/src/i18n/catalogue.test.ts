import { describe, expect, it } from 'vitest';

type Node = { readonly [key: string]: string | Node };

/** Rooms bring their own words, beside those of the app itself. */
const files = import.meta.glob<Readonly<Record<string, Node>>>('../*/{zh,en}.ts', { eager: true });

function wordsIn(language: 'zh' | 'en'): Map<string, string> {
  const catalogues = Object.entries(files).filter(([file]) => file.endsWith(`/${language}.ts`));
  return new Map(
    catalogues.flatMap(([file, words]) => [...flatten(words[language]!, `${file.split('/').at(-2)}.`)]),
  );
}

function flatten(node: Node, prefix: string): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
const chinese = wordsIn('zh');
const english = wordsIn('en');
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the texts of the resident app, room by room', () => {
  it('are found', () => {
    expect(Object.keys(files)).toContain('./zh.ts');
    expect(Object.keys(files)).toContain('../rules/zh.ts');
    expect(chinese.size).toBeGreaterThan(200);
  });

  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('leave the same blanks to fill', () => {
    for (const [key, text] of chinese)
      expect([key, blanks(english.get(key) ?? '')]).toEqual([key, blanks(text)]);
  });

  it('are never empty and never shout', () => {
    for (const [key, text] of [...chinese, ...english]) {
      expect([key, text.trim().length > 0, /[!！]/.test(text)]).toEqual([key, true, false]);
    }
  });
});
