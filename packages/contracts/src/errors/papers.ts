import type { Catalogue } from './catalogue.ts';

/** Codes on paper. */
export const paperErrors = {
  'paper-at-counter-only': {
    status: 403,
    zh: '在手机上只能给不满 18 岁和年满 60 岁的人打印纸质码。其他人请带身份证件到社区服务点办理。',
    en: 'Here, paper codes can be printed for people under 18 and from 60 on. Everybody else gets one at a community office, with their identity document.',
  },
  'paper-unknown': {
    status: 404,
    zh: '没有找到这张纸质码，请核对凭证号。',
    en: 'No such paper was found. Check its number.',
  },
  'paper-not-in-use': {
    status: 409,
    zh: '这张纸质码已经作废，不用再报失。',
    en: 'This paper does not work any more: there is nothing to report.',
  },
  'paper-name-needed': {
    status: 422,
    zh: '这个人的姓名还没有核实过。请照证件填写姓名。',
    en: 'This person’s name was never verified. Enter it as on the document.',
  },
} as const satisfies Catalogue;
