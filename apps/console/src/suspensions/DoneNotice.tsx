import { Notice } from '@healthcode/ui';
import { takeFocus } from './take-focus.ts';

/** What came of it: the button that was pressed is gone, and so the words take the focus. */
export function DoneNotice({ text }: { text: string }) {
  return (
    <div className="console-done" tabIndex={-1} ref={takeFocus}>
      <Notice>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
