import type { Localised } from '../localised.ts';

/** Why somebody is looked up at a gate instead of showing a code. The list is ours; the commonest first. */
export const LOOK_UP_REASONS = [
  'no-phone',
  'phone-dead',
  'no-network',
  'no-smartphone',
  'code-unreadable',
  'other',
] as const;

/** Why somebody is looked up at a gate. */
export type LookUpReason = (typeof LOOK_UP_REASONS)[number];

/** As staff choose it and as the person reads it. None blames the person. */
export const LOOK_UP_REASON_NAMES: Readonly<Record<LookUpReason, Localised>> = {
  'no-phone': { zh: '没有手机', en: 'No phone' },
  'phone-dead': { zh: '手机没电', en: 'Phone out of power' },
  'no-network': { zh: '手机没有网络', en: 'No network on the phone' },
  'no-smartphone': { zh: '不会用手机', en: 'Does not use a smartphone' },
  'code-unreadable': { zh: '码打不开或扫不出', en: 'Code does not open or scan' },
  other: { zh: '其他', en: 'Another reason' },
};

/** So many characters say another reason, inclusive. */
export const LOOK_UP_NOTE_MAX = 60;

/**
 * Whether the words beside a reason fit it: something for `other`, nothing for the rest. A run of six figures or more
 * is taken for a number of somebody and does not belong there.
 */
export function isLookUpNote(reason: LookUpReason, note: string): boolean {
  if (reason !== 'other') return note === '';
  const length = [...note.trim()].length;
  return (
    length > 0 && length <= LOOK_UP_NOTE_MAX && !/\d{6}/.test(note.normalize('NFKC').replace(/[\s-]/g, ''))
  );
}
