import type { Catalogue } from './catalogue.ts';

/** Signed statements that a person can show elsewhere. */
export const statementErrors = {
  'consent-employer-needed': {
    status: 409,
    zh: '开说明要先同意让用人单位看到当前码色。请到“授权管理”里同意。',
    en: 'First agree to let an employer see your present colour, under consents.',
  },
  'statement-not-green': {
    status: 409,
    zh: '现在不是有效的绿码，不能开说明。请先看看码色和原因。',
    en: 'Your code is not a valid green one now, so no statement can be made. Look at the colour and its reason first.',
  },
  'statement-invalid': {
    status: 422,
    zh: '这份说明不是本市开出的，或者已经过期。请重新开一份。',
    en: 'This statement was not made here, or is over. Make a new one.',
  },
} as const satisfies Catalogue;
