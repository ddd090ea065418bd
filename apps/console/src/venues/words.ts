import { initI18n } from '@healthcode/ui';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const { useT } = initI18n({ zh, en }, 'console-venues');
