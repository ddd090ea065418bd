import type { Catalogue } from './catalogue.ts';

/** What officers see: the city, people who are not green, today’s checks. */
export const peopleErrors = {
  'person-unknown': {
    status: 404,
    zh: '没有找到这个人。请核对证件类型和号码，或记录编号。',
    en: 'Nobody was found. Check the document type and number, or the record number.',
  },
  'reason-needed': { status: 422, zh: '请选择查看的事由。', en: 'Choose why you look at this record.' },
} as const satisfies Catalogue;
