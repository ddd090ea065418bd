import { createInstance, type i18n as I18n } from 'i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const SHARED_NAMESPACE = 'shared';

/** One instance for shared parts and app. Catalogues are in the app’s own files: nothing is loaded from elsewhere. */
export const i18n: I18n = createInstance({
  lng: 'zh',
  fallbackLng: 'zh',
  ns: [SHARED_NAMESPACE],
  defaultNS: SHARED_NAMESPACE,
  initAsync: false,
  resources: { zh: { [SHARED_NAMESPACE]: zh }, en: { [SHARED_NAMESPACE]: en } },
  // React escapes.
  interpolation: { escapeValue: false },
  // Words that come later are shown as soon as they are there.
  react: { useSuspense: false, bindI18nStore: 'added' },
});

void i18n.init();
