import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords } from './Phrases.tsx';

describe('phrases', () => {
  it('lose and add nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cutWords(text).join('') === text));
  });

  it('keep dates in one piece', () => {
    expect(cutWords('居家观察，到 11月27日 0:00').some((word) => word.includes('11月27日'))).toBe(true);
  });

  it('never begin with closing punctuation', () => {
    for (const word of cutWords('最近 14 天，您有没有发热、干咳或者没力气？'))
      expect(word).not.toMatch(/^[，、？]/);
  });

  it('keep words whole', () => {
    const words = cutWords('暂无今天的码');
    expect(words.some((word) => word.includes('今天'))).toBe(true);
  });
});
