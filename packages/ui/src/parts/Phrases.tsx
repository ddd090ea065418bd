import { Fragment } from 'react';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';

const CLOSING = /^[\s，。；：、？！）》”’%℃]/;
const OPENING = /[（《“‘]$/;
/** Words that lean on the one before them: particles, measure words, units of time. */
const LEANING = /^[的地得了着过们吗呢吧位个次天日号点分秒]$/;
/** A word of one character goes with the next: 您有没有, 干咳. */
const SINGLE = /^\p{Script=Han}$/u;
/** A date is one word: 11月27日. */
const DATE_GOES_ON = /(\d\s?[年月日]|[年月]\d)$/;

/** Cuts Chinese into words, punctuation staying with the word before it; one piece where the browser cannot. */
export function cutWords(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [text];
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && belongsTo(last, segment)) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function belongsTo(last: string, segment: string): boolean {
  if (CLOSING.test(segment) || LEANING.test(segment) || SINGLE.test(last)) return true;
  return OPENING.test(last) || DATE_GOES_ON.test(last + segment.charAt(0));
}

/** Titles and other large text: lines break between words, never inside one (今 / 天). */
export function Phrases({ text }: { readonly text: string }) {
  const { language } = usePreferences();
  if (language !== 'zh') return text;
  return (
    <span className="hc-phrases">
      {cutWords(text).map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no identity but their place
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  );
}
