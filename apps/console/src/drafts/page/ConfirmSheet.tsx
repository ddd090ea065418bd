import { Button, Sheet } from '@healthcode/ui';
import type { ReactNode } from 'react';

interface ConfirmSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly go: string;
  readonly keep: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks once more, with what will happen. */
export function ConfirmSheet({ open, title, go, keep, onGo, onClose, children }: ConfirmSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      {children}
      <div className="console-actions">
        <Button onClick={onGo}>{go}</Button>
        <Button variant="second" onClick={onClose}>
          {keep}
        </Button>
      </div>
    </Sheet>
  );
}
