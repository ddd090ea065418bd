import { LANGUAGE_TAGS, Phrases, usePreferences } from '@healthcode/ui';
import { type KioskKey, kioskWords } from './words/words.ts';

/** To the public in both languages, the chosen one first and large: nobody is there to change it for them. */
export function BothLanguages({ words, id }: { readonly words: KioskKey; readonly id: string }) {
  const { language } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <h1 id={id} className="kiosk-words">
        <Phrases text={kioskWords(language)(words)} />
      </h1>
      <p className="kiosk-other" lang={LANGUAGE_TAGS[other]}>
        {kioskWords(other)(words)}
      </p>
    </>
  );
}
