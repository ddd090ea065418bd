import type { Catalogue } from './catalogue.ts';

/** People whom somebody else cares for. */
export const familyErrors = {
  'person-not-yours': {
    status: 403,
    zh: '您现在不能代这个人操作。',
    en: 'You cannot act for this person now.',
  },
  'family-full': {
    status: 409,
    zh: '最多代三位家人亮码，等待同意的也算在内。',
    en: 'You can show the codes of three family members at most; those who have not answered yet count too.',
  },
  'family-self': {
    status: 409,
    zh: '这是您自己的证件。自己的码不用添加。',
    en: 'This is your own document. Your own code needs no adding.',
  },
  'family-known': {
    status: 409,
    zh: '您已经添加过这位家人，或正在等待同意。',
    en: 'You have added this family member already, or asked and wait for the answer.',
  },
  'family-relation-age': {
    status: 422,
    zh: '未满 18 周岁的家人只能作为子女添加。请核对关系和证件号码。',
    en: 'Someone under 18 can be added as a child only. Check the relation and the document number.',
  },
  'family-child-full': {
    status: 409,
    zh: '已有两个账号在代这个孩子亮码，不能再添加。',
    en: 'Two accounts show this child’s code already. No more can be added.',
  },
  'family-request-unknown': {
    status: 404,
    zh: '没有找到这个申请。请核对申请编号。',
    en: 'There is no such request. Check its number.',
  },
  'family-request-over': {
    status: 409,
    zh: '这个申请已经结束：已有答复、已收回或过了 14 天。',
    en: 'This request is over: it was answered or taken back, or 14 days have passed.',
  },
  'family-nothing-to-end': {
    status: 409,
    zh: '这项代办已经结束。',
    en: 'This has ended already.',
  },
  'family-end-reason': {
    status: 422,
    zh: '请选择解除的原因。',
    en: 'Choose why it ends.',
  },
} as const satisfies Catalogue;
