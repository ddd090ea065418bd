import type { Language } from '../preferences/preferences.ts';

const LANGUAGE_OF_VOICE: Readonly<Record<Language, RegExp>> = { zh: /^(zh|cmn)/i, en: /^en/i };
/** A little slower than the voice's own pace. */
const RATE = 0.9;

/** A voice of this device: reading aloud must not send anything anywhere. Null where it has none for the language. */
export const voiceFor = (language: Language): SpeechSynthesisVoice | null =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && LANGUAGE_OF_VOICE[language].test(lang)) ?? null;

/** Reads a text aloud in place of what is being read; silent where the device has no voice for the language. */
export function speak(text: string, language: Language): void {
  const voice = voiceFor(language);
  if (voice === null) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = RATE;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** Falls silent in the middle of a word. */
export const stopSpeaking = (): void => globalThis.speechSynthesis?.cancel();
