import type { Localised } from '../localised.ts';

const CHECK_DIGIT: Localised = {
  zh: '号码中有一位不对。请对照证件逐位核对后重新填写。',
  en: 'One character of the number is wrong. Compare it with the card, character by character.',
};
const BIRTH_DATE: Localised = {
  zh: '号码第 7 到 14 位应是出生日期，现在的日期不存在。请对照证件核对。',
  en: 'Characters 7 to 14 should be the date of birth, and there is no such date. Please compare with the card.',
};
const BIRTH_DATE_FUTURE: Localised = {
  zh: '号码中的出生日期在今天以后。请对照证件核对第 7 到 14 位。',
  en: 'The date of birth in the number lies in the future. Please compare characters 7 to 14 with the card.',
};

/**
 * Everything that can be wrong with a document, as told to the person who typed it: what is wrong and what
 * to do. The keys are stable codes. No text repeats what was typed.
 */
export const DOCUMENT_PROBLEMS = {
  'document-type-unknown': {
    zh: '不认识这种证件类型。请从列表中选择。',
    en: 'This type of document is not known. Please choose one from the list.',
  },
  'document-number-missing': {
    zh: '还没有填写证件号码。',
    en: 'The document number has not been filled in.',
  },
  'resident-id-fifteen-digits': {
    zh: '这是 15 位的旧号码，已经停用。请填写身份证上的 18 位号码。',
    en: 'This is the old number of 15 digits, no longer in use. Please give the 18-character number on the ID card.',
  },
  'resident-id-length': {
    zh: '身份证号码应是 18 位。请核对有没有多填或少填。',
    en: 'An ID card number has 18 characters. Please check whether one is missing or too many.',
  },
  'resident-id-characters': {
    zh: '身份证号码的前 17 位只能是数字，最后一位是数字或 X。',
    en: 'The first 17 characters of an ID card number are digits; the last is a digit or X.',
  },
  'resident-id-province': {
    zh: '号码开头两位不是任何省份的代码。请对照证件核对。',
    en: 'The first two digits are no province’s code. Please compare with the card.',
  },
  'resident-id-birth-date': BIRTH_DATE,
  'resident-id-birth-date-future': BIRTH_DATE_FUTURE,
  'resident-id-check-digit': CHECK_DIGIT,
  'resident-id-is-residence-permit': {
    zh: '这是港澳台居民居住证的号码。请把证件类型改为“港澳台居民居住证”。',
    en: 'This is the number of a residence permit for Hong Kong, Macao and Taiwan residents. Please choose that document type.',
  },
  'hmt-residence-permit-length': {
    zh: '居住证号码应是 18 位。请核对有没有多填或少填。',
    en: 'A residence permit number has 18 characters. Please check whether one is missing or too many.',
  },
  'hmt-residence-permit-characters': {
    zh: '居住证号码的前 17 位只能是数字，最后一位是数字或 X。',
    en: 'The first 17 characters of a residence permit number are digits; the last is a digit or X.',
  },
  'hmt-residence-permit-prefix': {
    zh: '港澳台居民居住证的号码以 810000、820000 或 830000 开头。请核对号码和证件类型。',
    en: 'The number of this residence permit begins with 810000, 820000 or 830000. Please check the number and the document type.',
  },
  'hmt-residence-permit-birth-date': BIRTH_DATE,
  'hmt-residence-permit-birth-date-future': BIRTH_DATE_FUTURE,
  'hmt-residence-permit-check-digit': CHECK_DIGIT,
  'hk-macao-permit-format': {
    zh: '回乡证号码是字母 H 或 M，后面跟 8 位或 10 位数字。',
    en: 'The number is the letter H or M followed by 8 or 10 digits.',
  },
  'taiwan-permit-format': {
    zh: '台胞证号码是 8 位数字，旧证是 10 位数字。',
    en: 'The number has 8 digits, on older permits 10.',
  },
  'foreign-pr-length': {
    zh: '永久居留身份证号码，新版 18 位，旧版 15 位。请核对有没有多填或少填。',
    en: 'The number has 18 characters on the new card and 15 on the old one. Please check whether one is missing or too many.',
  },
  'foreign-pr-format': {
    zh: '新版号码以 9 开头，前 17 位是数字；旧版是 3 个字母加 12 位数字。',
    en: 'A new number begins with 9 and has 17 digits before the last character; an old one has 3 letters and 12 digits.',
  },
  'foreign-pr-birth-date': BIRTH_DATE,
  'foreign-pr-birth-date-future': BIRTH_DATE_FUTURE,
  'foreign-pr-check-digit': CHECK_DIGIT,
  'passport-country-missing': {
    zh: '请选择护照的签发国家或地区。',
    en: 'Please choose the country or region that issued the passport.',
  },
  'passport-country-format': {
    zh: '签发国家或地区应是护照上的三个字母代码，例如 CHN。',
    en: 'The issuing country is the three-letter code on the passport, such as CHN.',
  },
  'passport-format': {
    zh: '护照号码由 5 到 20 个字母和数字组成。请对照护照核对。',
    en: 'A passport number has 5 to 20 letters and digits. Please compare with the passport.',
  },
  'passport-format-china': {
    zh: '中国护照号码是 E 加 8 位数字、E 加 1 个字母和 7 位数字，旧护照是 G 加 8 位数字。',
    en: 'A Chinese passport number is E and 8 digits, or E, a letter and 7 digits; on older ones G and 8 digits.',
  },
  'passport-birth-date-missing': {
    zh: '请填写护照上的出生日期。',
    en: 'Please give the date of birth on the passport.',
  },
  'passport-birth-date-format': {
    zh: '出生日期按年、月、日填写，例如 1990-01-31。请对照护照核对。',
    en: 'Write the date of birth as year, month, day, such as 1990-01-31. Please compare with the passport.',
  },
  'passport-birth-date-future': {
    zh: '出生日期在今天以后。请对照护照核对。',
    en: 'The date of birth lies in the future. Please compare with the passport.',
  },
} as const satisfies Record<string, Localised>;

/** Stable code of something wrong with a document. */
export type DocumentProblem = keyof typeof DOCUMENT_PROBLEMS;
