import { formatNumber } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { type ColourChange, directionOf, tallyOf } from './colour-changes.ts';

/** When the change is: at once, at a moment (as it is written), or already done. */
export type When = { readonly kind: 'now' | 'done' } | { readonly kind: 'start'; readonly time: string };

/** One sentence: how many people change, and which way. */
export function useChangeSentence(): (changes: readonly ColourChange[], when: When) => string {
  const t = useT();
  return (changes, when) => {
    const tally = tallyOf(changes);
    const { people, milder, stricter } = tally;
    const words = {
      count: people,
      people: formatNumber(people),
      milder: formatNumber(milder),
      stricter: formatNumber(stricter),
      time: when.kind === 'start' ? when.time : '',
    };
    return t(`recolour.sentence.${when.kind}.${directionOf(tally)}`, words);
  };
}
