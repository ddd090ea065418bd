import { initI18n } from '@healthcode/ui';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** `inLanguage`: words in a language that is not the screen’s. */
export const { useT: useOriginalT, translate: inLanguage } = initI18n({ zh, en }, 'gate-original');
