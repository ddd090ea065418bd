import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';

export interface SheetProps {
  readonly open: boolean;
  /** Escape, the close button and a tap beside the sheet. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A bottom sheet: a native modal `<dialog>`, in the middle on wide screens. Focus returns to where it was. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  const t = useSharedT();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);

  /** React hands the events of a sheet that stands on this one on to it. */
  const isOwn = (event: SyntheticEvent) => event.target === dialog.current;
  const tapBeside = (event: MouseEvent) => {
    if (isOwn(event)) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tap beside the sheet is an extra; Escape is the dialog's own
    <dialog
      className="hc-sheet"
      ref={dialog}
      aria-labelledby={titleId}
      onClick={tapBeside}
      onCancel={(event) => {
        if (!isOwn(event)) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => isOwn(event) && open && onClose()}
    >
      {open && (
        <div className="hc-sheet__body">
          <div className="hc-sheet__head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="hc-icon-button" onClick={onClose} aria-label={t('close')}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
