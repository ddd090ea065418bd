import type { Catalogue } from './catalogue.ts';

/** Letting a device change its venue. */
export const gateDeviceErrors = {
  'release-code-wrong': {
    status: 403,
    zh: '放行码不对，或已过期。请向场所负责人要一个新的。',
    en: 'This release code is wrong or no longer valid. Ask the venue’s manager for a new one.',
  },
} as const satisfies Catalogue;
