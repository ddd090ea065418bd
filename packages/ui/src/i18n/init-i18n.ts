import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences/PreferencesProvider.tsx';
import type { Language } from '../preferences/preferences.ts';
import type { Catalogue, Translate } from './catalogue.ts';
import { i18n, SHARED_NAMESPACE } from './i18n.ts';
import type { zh as sharedZh } from './zh.ts';

export interface Words<C> {
  /** The words of the chosen language, in a component. */
  readonly useT: () => Translate<C>;
  /** The words of a given language, outside components. */
  readonly translate: (language: Language) => Translate<C>;
}

/**
 * Adds an app's words. Call it once, in the app's `i18n` module, and export what it returns:
 * `export const { useT, translate } = initI18n({ zh, en }, 'resident')` with `const en: typeof zh`.
 */
export function initI18n<C extends Catalogue>(
  catalogues: { readonly zh: C; readonly en: NoInfer<C> },
  namespace: string,
): Words<C> {
  i18n.addResourceBundle('zh', namespace, catalogues.zh, true, true);
  i18n.addResourceBundle('en', namespace, catalogues.en, true, true);
  return {
    useT: () => useT<C>(namespace),
    translate: (language) => i18n.getFixedT(language, namespace) as unknown as Translate<C>,
  };
}

/** Some of the words, of a section too. */
type Some<C> = { readonly [Key in keyof C]?: C[Key] extends string ? C[Key] : Some<C[Key]> };

export interface LaterWords<C> {
  /** Has the words of a language fetched, if they are not here. */
  readonly want: (language: Language) => Promise<void>;
  /** Adds Chinese words of pages that come later, together with those pages. */
  readonly addChinese: (more: Some<C>) => void;
}

/**
 * Adds an app's words, Chinese at once and English when it is first wanted: half of the words are read by nobody. Until
 * they have come, or where they cannot be had, Chinese stands in; parts that show words are drawn anew with them.
 */
export function initI18nByLanguage<C extends Catalogue>(
  catalogues: { readonly zh: C; readonly en: () => Promise<NoInfer<C>> },
  namespace: string,
): Words<C> & LaterWords<C> {
  i18n.addResourceBundle('zh', namespace, catalogues.zh, true, true);
  const want = async (language: Language) => {
    if (language === 'zh' || i18n.hasResourceBundle(language, namespace)) return;
    i18n.addResourceBundle('en', namespace, await catalogues.en(), true, true);
  };
  i18n.on('languageChanged', (language) => void want(language as Language).catch(() => undefined));
  return {
    want,
    addChinese: (more) => void i18n.addResourceBundle('zh', namespace, more, true, true),
    useT: () => useT<C>(namespace),
    translate: (language) => i18n.getFixedT(language, namespace) as unknown as Translate<C>,
  };
}

/** The words of a namespace in the chosen language; prefer the typed one that `initI18n` returns. */
export function useT<C = Catalogue>(namespace: string): Translate<C> {
  const { language } = usePreferences();
  const { t } = useTranslation(namespace, { i18n, lng: language });
  return t as unknown as Translate<C>;
}

/** The words of the shared parts. */
export const useSharedT = (): Translate<typeof sharedZh> => useT<typeof sharedZh>(SHARED_NAMESPACE);

/** The words of the shared parts in a given language. */
export const sharedWords = (language: Language): Translate<typeof sharedZh> =>
  i18n.getFixedT(language, SHARED_NAMESPACE) as unknown as Translate<typeof sharedZh>;
