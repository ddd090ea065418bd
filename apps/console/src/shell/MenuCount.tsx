import { formatNumber, VisuallyHidden } from '@healthcode/ui';

interface MenuCountProps {
  readonly count: number;
  /** What the number counts, read aloud. */
  readonly words: string;
}

/** Beside a word in the menu: how much waits there. Nothing where nothing does. */
export function MenuCount({ count, words }: MenuCountProps) {
  if (count === 0) return null;
  return (
    <>
      <span className="console-alarm-count" aria-hidden="true">
        {formatNumber(count)}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}
