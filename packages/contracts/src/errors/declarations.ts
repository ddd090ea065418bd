import type { Catalogue } from './catalogue.ts';

/** Health declarations. */
export const declarationErrors = {
  'declaration-needed': {
    status: 409,
    zh: '请先完成健康申报。',
    en: 'Complete the health declaration first.',
  },
  'declaration-invalid': {
    status: 422,
    zh: '申报里有答案需要修改。',
    en: 'Some answers in the declaration need a change.',
  },
} as const satisfies Catalogue;
