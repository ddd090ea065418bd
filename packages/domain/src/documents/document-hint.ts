import type { Localised } from '../localised.ts';
import type { DocumentHint, DocumentType, IdentityDocument } from './document.ts';

/** Names of the document types: in full, and as short as a gate's screen needs them. */
export const DOCUMENT_TYPE_NAMES: Readonly<
  Record<DocumentType, { readonly full: Localised; readonly short: Localised }>
> = {
  'resident-id': {
    full: { zh: '居民身份证', en: 'Resident identity card' },
    short: { zh: '身份证', en: 'ID' },
  },
  'hmt-residence-permit': {
    full: { zh: '港澳台居民居住证', en: 'Residence permit for Hong Kong, Macao and Taiwan residents' },
    short: { zh: '居住证', en: 'Residence permit' },
  },
  'hk-macao-permit': {
    full: {
      zh: '港澳居民来往内地通行证（回乡证）',
      en: 'Mainland travel permit for Hong Kong and Macao residents',
    },
    short: { zh: '回乡证', en: 'HK/Macao permit' },
  },
  'taiwan-permit': {
    full: { zh: '台湾居民来往大陆通行证（台胞证）', en: 'Mainland travel permit for Taiwan residents' },
    short: { zh: '台胞证', en: 'Taiwan permit' },
  },
  'foreign-pr': {
    full: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
    short: { zh: '永居证', en: 'Permanent resident ID' },
  },
  passport: { full: { zh: '护照', en: 'Passport' }, short: { zh: '护照', en: 'Passport' } },
};

/** The document's type and the last two characters of its number: all of it that leaves the register. */
export function documentHint(document: IdentityDocument): DocumentHint {
  return { type: document.type, lastTwo: document.number.slice(-2) };
}

/** The hint as shown: `身份证 末两位 27`, `ID ending 27`. */
export function formatDocumentHint(hint: DocumentHint, language: 'zh' | 'en'): string {
  const name = DOCUMENT_TYPE_NAMES[hint.type].short[language];
  return language === 'zh' ? `${name} 末两位 ${hint.lastTwo}` : `${name} ending ${hint.lastTwo}`;
}
