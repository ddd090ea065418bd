import { describe, expect, it } from 'vitest';
import { en as enRules } from '../rules/en.ts';
import { zh as zhRules } from '../rules/zh.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Node = { readonly [key: string]: string | Node };

function flatten(node: Node, prefix = ''): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
const chinese = flatten({ ...zh, rules: zhRules });
const english = flatten({ ...en, rules: enRules });
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the texts of the resident app', () => {
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
