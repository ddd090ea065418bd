import { initI18n } from '@healthcode/ui';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const { useT: useOriginalT } = initI18n({ zh, en }, 'gate-original');

/** Says something of the original way in a language; for functions outside components. */
export type SayOriginal = ReturnType<typeof useOriginalT>;
