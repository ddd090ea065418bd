import { createInstance, type i18n as I18n } from 'i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const SHARED_NAMESPACE = 'shared';

/** One instance for shared parts and app. Catalogues are in the bundle: nothing is loaded over the network. */
export const i18n: I18n = createInstance({
  lng: 'zh',
  fallbackLng: 'zh',
  ns: [SHARED_NAMESPACE],
  defaultNS: SHARED_NAMESPACE,
  initAsync: false,
  resources: { zh: { [SHARED_NAMESPACE]: zh }, en: { [SHARED_NAMESPACE]: en } },
  // React escapes.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

void i18n.init();
