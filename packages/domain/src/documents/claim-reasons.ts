import type { Localised } from '../localised.ts';

/** Why an officer at a counter gives somebody their identity back, or does not. Both sides read it. */
export const CLAIM_REASONS = {
  'holder-matches': {
    accepts: true,
    zh: '当面看过证件原件，与本人相符',
    en: 'The document was seen at the counter and is this person’s',
  },
  'holder-differs': {
    accepts: false,
    zh: '证件与来人不符',
    en: 'The document is not that of the person who came',
  },
  'document-doubtful': {
    accepts: false,
    zh: '证件的真伪有疑问',
    en: 'It is in doubt whether the document is genuine',
  },
  'document-missing': {
    accepts: false,
    zh: '没有带证件原件',
    en: 'The original document was not brought',
  },
} as const satisfies Record<string, Localised & { readonly accepts: boolean }>;

export type ClaimReason = keyof typeof CLAIM_REASONS;

/** Whether the text is the code of a reason for this answer. */
export const isClaimReason = (text: string, accepts: boolean): text is ClaimReason =>
  Object.hasOwn(CLAIM_REASONS, text) && CLAIM_REASONS[text as ClaimReason].accepts === accepts;
