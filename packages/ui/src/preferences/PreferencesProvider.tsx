import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../i18n/i18n.ts';
import {
  type BodySize,
  DEFAULT_PREFERENCES,
  LANGUAGE_TAGS,
  type Language,
  loadPreferences,
  type Preferences,
  STORAGE_KEY,
  storePreferences,
} from './preferences.ts';

export interface PreferencesUse extends Preferences {
  readonly setLanguage: (language: Language) => void;
  readonly setLargeText: (largeText: boolean) => void;
  readonly setBodySize: (bodySize: BodySize) => void;
}

const nothing = () => {};
const PreferencesContext = createContext<PreferencesUse>({
  ...DEFAULT_PREFERENCES,
  setLanguage: nothing,
  setLargeText: nothing,
  setBodySize: nothing,
});

export interface PreferencesProviderProps {
  readonly children: ReactNode;
  /** Overrides what the device has stored, for previews and tests; it is not stored. */
  readonly initial?: Partial<Preferences> | undefined;
}

/** Language and text size for everything below it; writes `<html lang data-text data-body>`. */
export function PreferencesProvider({ children, initial }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState<Preferences>(() => ({ ...loadPreferences(), ...initial }));

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = LANGUAGE_TAGS[preferences.language];
    root.dataset['text'] = preferences.largeText ? 'large' : 'normal';
    root.dataset['body'] = preferences.bodySize;
    void i18n.changeLanguage(preferences.language);
  }, [preferences]);

  // Another tab of this app chose: both speak the same language.
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === STORAGE_KEY) setPreferences({ ...loadPreferences(), ...initial });
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [initial]);

  const use = useMemo<PreferencesUse>(() => {
    const change = (part: Partial<Preferences>) => {
      const next = { ...preferences, ...part };
      setPreferences(next);
      storePreferences(next);
    };
    return {
      ...preferences,
      setLanguage: (language) => change({ language }),
      setLargeText: (largeText) => change({ largeText }),
      setBodySize: (bodySize) => change({ bodySize }),
    };
  }, [preferences]);

  return (
    <PreferencesContext value={use}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </PreferencesContext>
  );
}

/** Language, large text and how to change them. */
export const usePreferences = (): PreferencesUse => useContext(PreferencesContext);
