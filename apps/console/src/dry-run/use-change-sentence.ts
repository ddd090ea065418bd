import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type ColourChange, tallyOf } from './colour-changes.ts';

/** When the change is: at once, at a moment (as it is written), or already done. */
export type When = { readonly kind: 'now' | 'done' } | { readonly kind: 'start'; readonly time: string };

/** One sentence: how many people change, and which way. */
export function useChangeSentence(): (changes: readonly ColourChange[], when: When) => string {
  const t = useT();
  return (changes, when) => {
    const { people, milder, stricter } = tallyOf(changes);
    const words = {
      count: people,
      people: formatNumber(people),
      milder: formatNumber(milder),
      stricter: formatNumber(stricter),
      time: when.kind === 'start' ? when.time : '',
    };
    if (people === 0) return t(`recolour.sentence.${when.kind}.nobody`, words);
    if (stricter === 0) return t(`recolour.sentence.${when.kind}.milder`, words);
    if (milder === 0) return t(`recolour.sentence.${when.kind}.stricter`, words);
    return t(`recolour.sentence.${when.kind}.both`, words);
  };
}
