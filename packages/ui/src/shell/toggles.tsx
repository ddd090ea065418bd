import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import { LANGUAGE_TAGS } from '../preferences/preferences.ts';

/** 长辈版, and back. */
export function LargeTextToggle() {
  const { largeText, setLargeText } = usePreferences();
  const t = useSharedT();
  return (
    <button type="button" className="hc-toggle" onClick={() => setLargeText(!largeText)}>
      {!largeText && <Icon name="text-size" size={1.3} />}
      <span>{t(largeText ? 'header.standardText' : 'header.largeText')}</span>
    </button>
  );
}

/** The other language, written in itself. */
export function LanguageToggle() {
  const { language, setLanguage } = usePreferences();
  const t = useSharedT();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="hc-toggle hc-toggle--language"
      lang={LANGUAGE_TAGS[other]}
      onClick={() => setLanguage(other)}
    >
      <span aria-hidden="true">{t('header.otherLanguage')}</span>
      <span className="hc-hidden">{`${t('header.otherLanguage')}, ${t('header.otherLanguageName')}`}</span>
    </button>
  );
}
