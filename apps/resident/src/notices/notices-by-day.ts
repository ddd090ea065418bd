import type { NoticeView } from '@healthcode/contracts/client';

export interface DayOfNotices {
  readonly day: number;
  readonly notices: readonly NoticeView[];
}

/** In the order given, which is the newest first, one group a civil day. */
export function noticesByDay(
  notices: readonly NoticeView[],
  dayOf: (instant: number) => number,
): DayOfNotices[] {
  const days: { day: number; notices: NoticeView[] }[] = [];
  for (const notice of notices) {
    const day = dayOf(notice.at);
    const last = days.at(-1);
    if (last?.day === day) last.notices.push(notice);
    else days.push({ day, notices: [notice] });
  }
  return days;
}
