import { useEffect, useState } from 'react';
import type { Language } from '../preferences/preferences.ts';
import { voiceFor } from './speech.ts';

/** Whether this device can read the language aloud, so that no button stays silent. Browsers learn of voices late. */
export function useHasVoice(language: Language): boolean {
  const [has, setHas] = useState(() => voiceFor(language) !== null);
  useEffect(() => {
    const look = () => setHas(voiceFor(language) !== null);
    look();
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look);
    return () => globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', look);
  }, [language]);
  return has;
}
