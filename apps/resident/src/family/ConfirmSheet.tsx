import { Button, Sheet } from '@healthcode/ui';
import type { Submission } from '../platform/use-submit.ts';
import { FailureNotice } from '../shell/FailureNotice.tsx';
import { useT } from './words.ts';

interface ConfirmSheetProps {
  readonly title: string;
  readonly text: string;
  /** What the button does. */
  readonly action: string;
  readonly submission: Submission;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Once more, before something that another person's code depends on. */
export function ConfirmSheet({ title, text, action, submission, onConfirm, onClose }: ConfirmSheetProps) {
  const t = useT();
  return (
    <Sheet open onClose={onClose} title={title}>
      <p>{text}</p>
      <FailureNotice failure={submission.failure} />
      <div className="r-actions">
        <Button block waiting={submission.busy} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="second" block onClick={onClose}>
          {t('page.cancel')}
        </Button>
      </div>
    </Sheet>
  );
}
