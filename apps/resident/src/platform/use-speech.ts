import type { Language } from '@healthcode/contracts/client';
import { useEffect, useState } from 'react';

const LANGUAGE_OF_VOICE: Readonly<Record<Language, RegExp>> = { zh: /^(zh|cmn)/i, en: /^en/i };

/** A voice of this device: reading a code aloud must not send it anywhere. */
const voiceFor = (language: Language): SpeechSynthesisVoice | null =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && LANGUAGE_OF_VOICE[language].test(lang)) ?? null;

/** Reads a text aloud; null where the device has no voice for the language, so that no button stays silent. */
export function useSpeech(language: Language): ((text: string) => void) | null {
  const [voice, setVoice] = useState(() => voiceFor(language));
  useEffect(() => {
    const look = () => setVoice(voiceFor(language));
    look();
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look);
    return () => {
      globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', look);
      globalThis.speechSynthesis?.cancel();
    };
  }, [language]);
  if (voice === null) return null;
  return (text) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
}
