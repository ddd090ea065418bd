import { usePreferences } from '@healthcode/ui';
import { useEffect } from 'react';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { type CurrentCheck, signalOf } from '../check/current-check.ts';

/** Says the decision's word where the gate is set to, once for each decision; the next person cuts it short. */
export function useSpokenWord(check: CurrentCheck): void {
  const { language } = usePreferences();
  const { muted, spoken } = useStore(useGate().preferences.state);
  const speaks = spoken && !muted;
  const word = check.entry.word[language];
  const signal = signalOf(check);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each check and decision, not for each render
  useEffect(() => {
    if (!speaks) return;
    let stop: (() => void) | null = () => {};
    void import('../signals/spoken-word.ts').then(({ sayAfter }) => {
      if (stop) stop = sayAfter(signal, word, language);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [check.checkId, check.entry.cell, speaks, language]);
}
