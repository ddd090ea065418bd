import { initI18n } from '@healthcode/ui';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const { useT } = initI18n({ zh, en }, 'gate');

/** Says something of the gate app in a language; for functions outside components. */
export type Say = ReturnType<typeof useT>;
