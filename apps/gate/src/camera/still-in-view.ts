/**
 * Someone who has been checked lowers the phone a moment later, and the camera sees the same code again. That is
 * no second check: what was just checked is passed over until it has been out of view for a moment, and for as
 * long as the pass format calls the same frame the same check.
 */
/** Out of view for so long, it is gone. */
export const GONE_AFTER_MS = 1_500;
/** As the pass format has it: the same frame within this time is the same check. */
export const SAME_CHECK_MS = 5_000;

export interface InView {
  /** What identifies it: the pass where it has one (its text changes every 10 s), else the text itself. */
  readonly what: string;
  readonly checkedAt: number;
  readonly lastSeen: number;
}

export interface Looked {
  readonly isNew: boolean;
  readonly inView: InView | null;
}

/** Two or three phones held up at once take turns before the camera. */
const REMEMBERED = 3;

/** What was checked last, newest first, with this one as the newest. */
export const withChecked = (all: readonly InView[], checked: InView): readonly InView[] =>
  [checked, ...all.filter(({ what }) => what !== checked.what)].slice(0, REMEMBERED);

export interface LookedAmong {
  readonly isNew: boolean;
  readonly inView: readonly InView[];
}

/** As `look`, among all that were checked last. @param names all by which the one before the camera may be known */
export function lookAmong(all: readonly InView[], names: readonly string[], now: number): LookedAmong {
  let isNew = true;
  const inView = all.map((one) => {
    if (!names.includes(one.what)) return one;
    const looked = look(one, one.what, now);
    isNew &&= looked.isNew;
    return looked.inView ?? one;
  });
  return { isNew, inView };
}

/** @param now any clock that only counts upwards, milliseconds */
export function look(inView: InView | null, what: string, now: number): Looked {
  if (inView === null || inView.what !== what) return { isNew: true, inView };
  const stays = now - inView.lastSeen < GONE_AFTER_MS || now - inView.checkedAt <= SAME_CHECK_MS;
  return stays ? { isNew: false, inView: { ...inView, lastSeen: now } } : { isNew: true, inView };
}
