import { SYMPTOM_CODES, SYMPTOMS } from '../evidence/symptom-codes.ts';
import type { Localised } from '../localised.ts';
import type { DeclarationQuestion, QuestionOption } from './declaration.ts';

const NO_EFFECT: Localised = {
  zh: '怎么回答都不会改变您的码色。',
  en: 'No answer to this changes your colour.',
};

const noYesUnsure = (yes: Localised): QuestionOption[] => [
  { value: 'no', text: { zh: '没有', en: 'No' } },
  { value: 'yes', text: yes },
  { value: 'unsure', text: { zh: '说不准', en: 'Not sure' } },
];

/**
 * The questions of a declaration, in the order in which they are asked; `symptomCodes` and `sinceDay` only
 * after symptoms were answered with yes. What they say of the colour is true under each of the city's rule sets, and a
 * test asks all of them; a set that reads more or less out of a declaration needs other words.
 */
export const DECLARATION_QUESTIONS: readonly DeclarationQuestion[] = [
  {
    id: 'area',
    kind: 'area',
    optional: false,
    text: { zh: '您现在住在哪个区？', en: 'In which district do you live now?' },
    textAbout: { zh: '{{name}}现在住在哪个区？', en: 'In which district does {{name}} live now?' },
    why: {
      zh: '所在区负责为您提供服务和核实情况。',
      en: 'Your district is the one that serves you and checks facts with you.',
    },
    effect: NO_EFFECT,
    options: [],
  },
  {
    id: 'symptoms',
    kind: 'choice',
    optional: false,
    text: {
      zh: '最近 14 天，您有没有发热、干咳或者没力气？',
      en: 'In the last 14 days, have you had a fever, a dry cough or fatigue?',
    },
    textAbout: {
      zh: '最近 14 天，{{name}}有没有发热、干咳或者没力气？',
      en: 'In the last 14 days, has {{name}} had a fever, a dry cough or fatigue?',
    },
    hint: { zh: '发热是指体温 37.3 ℃ 或更高。', en: 'A fever is a temperature of 37.3 °C or more.' },
    why: {
      zh: '早发现能保护您和家人。',
      en: 'Noticing early protects you and your family.',
    },
    effect: {
      zh: '有发热，码色转为橙色；有干咳或没力气，按现行规则也可能转为橙色。医疗机构排除，或者之后采样的检测为阴性，即恢复。“说不准”不改变码色。',
      en: 'A fever turns your code orange; depending on the rules in force, a dry cough or fatigue may too. It ends when a clinic clears you or a test sampled afterwards is negative. “Not sure” changes nothing.',
    },
    options: [
      { value: 'no', text: { zh: '没有', en: 'No' } },
      {
        value: 'yes',
        text: { zh: '有', en: 'Yes' },
        note: { zh: '接着问是哪些、从哪天开始', en: 'Next: which, and since when' },
      },
      {
        value: 'unsure',
        text: { zh: '说不准', en: 'Not sure' },
        note: {
          zh: '不改变码色，想清楚后可以再申报',
          en: 'Changes nothing; you can declare again at any time',
        },
      },
    ],
  },
  {
    id: 'symptomCodes',
    kind: 'choices',
    optional: false,
    text: { zh: '有哪些不舒服？', en: 'Which of these do you have?' },
    textAbout: { zh: '{{name}}有哪些不舒服？', en: 'Which of these does {{name}} have?' },
    hint: { zh: '可以选多项。', en: 'Choose all that apply.' },
    why: { zh: '不同的症状，需要的帮助不同。', en: 'Different symptoms need different help.' },
    effect: {
      zh: '选“发热”，码色转为橙色。选“干咳”或“没力气”，按现行规则也可能转为橙色。其他症状不改变码色。',
      en: '“Fever” turns your code orange; depending on the rules in force, “Dry cough” or “Fatigue” may too. Other symptoms change nothing.',
    },
    options: SYMPTOM_CODES.map((value) => ({ value, text: SYMPTOMS[value] })),
  },
  {
    id: 'sinceDay',
    kind: 'day',
    optional: false,
    text: { zh: '从哪天开始的？', en: 'Since which day?' },
    hint: { zh: '记不清就选最接近的一天。', en: 'If you do not remember, choose the nearest day.' },
    why: { zh: '看病时，医生会用到这个日期。', en: 'A doctor will want to know this date.' },
    effect: NO_EFFECT,
    options: [],
  },
  {
    id: 'temperature',
    kind: 'temperature',
    optional: true,
    text: { zh: '今天的体温是多少？', en: 'What is your temperature today?' },
    textAbout: { zh: '{{name}}今天的体温是多少？', en: 'What is {{name}}’s temperature today?' },
    hint: { zh: '没有量可以跳过。', en: 'Skip this if you have not taken it.' },
    why: { zh: '发热是最早能看到的信号。', en: 'A fever is the earliest sign to be seen.' },
    effect: {
      zh: '37.3 ℃ 或更高算作发热，码色转为橙色。低于 37.3 ℃ 或跳过，码色不变。',
      en: '37.3 °C or more counts as a fever and turns your code orange. Less than that, or skipping, changes nothing.',
    },
    options: [],
  },
  {
    id: 'contact',
    kind: 'choice',
    optional: false,
    text: {
      zh: '最近 14 天，您接触过确诊或者疑似的人吗？',
      en: 'In the last 14 days, have you been in contact with a confirmed or suspected case?',
    },
    textAbout: {
      zh: '最近 14 天，{{name}}接触过确诊或者疑似的人吗？',
      en: 'In the last 14 days, has {{name}} been in contact with a confirmed or suspected case?',
    },
    why: {
      zh: '您的回答会和申报一起保存。是否属于接触，由疾控部门核实后认定。',
      en: 'Your answer is kept with the declaration. Whether it was a contact is for the disease control centre to establish.',
    },
    effect: NO_EFFECT,
    options: noYesUnsure({ zh: '接触过', en: 'Yes' }),
  },
  {
    id: 'contactDetail',
    kind: 'contact',
    optional: true,
    text: { zh: '是什么时候、怎么接触的？', en: 'When was it, and how?' },
    hint: { zh: '知道多少填多少，也可以跳过。', en: 'As much as you know. You may skip this.' },
    why: {
      zh: '疾控部门核实时，知道日期和场合会更快。',
      en: 'The disease control centre establishes it sooner with a day and an occasion.',
    },
    effect: NO_EFFECT,
    options: [
      { value: 'household', text: { zh: '住在一起', en: 'We live together' } },
      { value: 'work', text: { zh: '一起工作或上学', en: 'At work or school' } },
      { value: 'meal', text: { zh: '一起吃饭或聚会', en: 'At a meal or a gathering' } },
      { value: 'transport', text: { zh: '同乘交通工具', en: 'On the same vehicle' } },
      { value: 'medical', text: { zh: '在医院或照护中', en: 'In hospital or while caring' } },
      { value: 'other', text: { zh: '其他', en: 'Another way' } },
    ],
  },
  {
    id: 'travel',
    kind: 'choice',
    optional: false,
    text: { zh: '最近 14 天，您离开过本市吗？', en: 'In the last 14 days, have you been outside the city?' },
    textAbout: {
      zh: '最近 14 天，{{name}}离开过本市吗？',
      en: 'In the last 14 days, has {{name}} been outside the city?',
    },
    why: {
      zh: '便于您自己记录行程。码色依据的是有关部门的数据，不是这一项。',
      en: 'It helps you keep a record of where you were. The colour rests on the authorities’ data, not on this.',
    },
    effect: NO_EFFECT,
    options: noYesUnsure({ zh: '离开过', en: 'Yes' }),
  },
  {
    id: 'stays',
    kind: 'stays',
    optional: true,
    text: { zh: '去过哪些地方？', en: 'Where were you?' },
    textAbout: { zh: '{{name}}去过哪些地方？', en: 'Where was {{name}}?' },
    hint: { zh: '最多填 5 处，也可以跳过。', en: 'At most five places. You may skip this.' },
    why: {
      zh: '以后要核对行程时，您自己有一份记录。',
      en: 'Should your journeys ever be in question, you have a record of them.',
    },
    effect: NO_EFFECT,
    options: [],
  },
];
