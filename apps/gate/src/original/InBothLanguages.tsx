import { usePreferences } from '@healthcode/ui';
import { inLanguage } from './words.ts';

type Language = 'zh' | 'en';

interface InBothLanguagesProps {
  readonly words: (t: ReturnType<typeof inLanguage>, language: Language) => string;
}

/** Words on paper, where nobody can change the language: the screen's first, then smaller the other. */
export function InBothLanguages({ words }: InBothLanguagesProps) {
  const { language } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  const say = (of: Language) => words(inLanguage(of), of);
  return (
    <>
      {say(language)}{' '}
      <span className="register-other" lang={other === 'zh' ? 'zh-CN' : 'en'}>
        {say(other)}
      </span>
    </>
  );
}
