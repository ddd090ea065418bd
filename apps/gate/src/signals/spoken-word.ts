import { speak, stopSpeaking } from '@healthcode/ui';
import { SIGNALS, type Signal } from './signals.ts';

/** Between the sound and the word, milliseconds. */
const PAUSE_MS = 120;

/** How long a signal sounds, milliseconds. */
const lengthOf = (signal: Signal): number =>
  Math.max(0, ...SIGNALS[signal].notes.map(({ at, lasts }) => at + lasts));

/** Says a decision's word once its sound is over. What is returned stops it, also in the middle of the word. */
export function sayAfter(signal: Signal, word: string, language: 'zh' | 'en'): () => void {
  const timer = setTimeout(() => speak(word, language), lengthOf(signal) + PAUSE_MS);
  return () => {
    clearTimeout(timer);
    stopSpeaking();
  };
}
