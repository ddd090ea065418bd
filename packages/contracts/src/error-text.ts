import type { Problem } from './schemas/common.ts';

export type Language = 'zh' | 'en';

/** Said where nothing better is known. */
export const GENERAL_TEXT = {
  zh: '服务出了问题，已经记录。已有的码照常使用，请稍后再试。',
  en: 'Something went wrong here and has been noted. Codes you already have keep working; try again later.',
} as const;

/**
 * The sentence for a person: the one that came with the problem, or a general one where a proxy or an older server
 * sent none. So no catalogue of errors reaches a browser bundle.
 */
export const errorText = (
  { message = GENERAL_TEXT }: Pick<Problem, 'code' | 'message'>,
  language: Language,
): string => message[language];
