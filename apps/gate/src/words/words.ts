import { initI18nByLanguage } from '@healthcode/ui';
import type { sideZh } from './side-zh.ts';
import { zh } from './zh.ts';

/** All words of the app; those of side pages come with them (`app/side-pages.ts`). */
export type GateWords = typeof zh & typeof sideZh;

/** `wantWords`: has the words of a language fetched; they are kept for work without a network like the app itself. */
export const {
  useT,
  want: wantWords,
  addChinese,
} = initI18nByLanguage<GateWords>(
  { zh: zh as GateWords, en: async () => (await import('./en.ts')).en },
  'gate',
);

/** Says something of the gate app in a language; for functions outside components. */
export type Say = ReturnType<typeof useT>;
