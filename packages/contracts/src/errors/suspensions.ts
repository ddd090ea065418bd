import type { Catalogue } from './catalogue.ts';

/** What officers decide by two: disputed records set aside, alarms, exposure events. */
export const suspensionErrors = {
  'suspension-unknown': { status: 404, zh: '没有这条搁置申请。', en: 'There is no such proposal.' },
  'suspension-answered': {
    status: 409,
    zh: '已经有人答复过了。',
    en: 'Somebody has answered it already.',
  },
  'suspension-same-office': {
    status: 403,
    zh: '要由另一个单位的人员答复。',
    en: 'An officer of another office must answer it.',
  },
  'suspension-over': {
    status: 409,
    zh: '搁置的期限已过，请重新提出。',
    en: 'The time it was proposed for is over. Propose it anew.',
  },
  'suspension-ground': {
    status: 422,
    zh: '请选择搁置的理由。',
    en: 'Choose the grounds for setting it aside.',
  },
  'nothing-to-suspend': {
    status: 409,
    zh: '这条记录现在没有赋码，不需要搁置。',
    en: 'This record does not affect the colour now: there is nothing to set aside.',
  },
  'alarm-unknown': { status: 404, zh: '没有这条预警。', en: 'There is no such alarm.' },
  'alarm-seen': {
    status: 409,
    zh: '已经有人看过这条预警。',
    en: 'Somebody has reviewed this alarm already.',
  },
  'event-exists': {
    status: 409,
    zh: '这个事件编号已经用过。请换一个。',
    en: 'This event number is taken. Choose another.',
  },
  'event-times': {
    status: 422,
    zh: '事件的时间不对：结束不能早于开始，也不能在将来。',
    en: 'The times are not right: the end cannot be before the start, nor in the future.',
  },
  'event-unknown': { status: 404, zh: '没有这个事件。', en: 'There is no such event.' },
  'event-answered': {
    status: 409,
    zh: '这个事件已经有人答复，或者是您自己提出的，须由另一人确认。',
    en: 'This event has been answered already, or you proposed it yourself: somebody else must confirm it.',
  },
} as const satisfies Catalogue;
