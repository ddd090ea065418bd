import { Button } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

interface AskProps {
  readonly yes: string;
  readonly back?: string | undefined;
  readonly sending: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** The question before something is done. */
export function Ask({ yes, back, sending, onYes, onBack, children }: AskProps) {
  const t = useT();
  return (
    <section className="console-ask" aria-label={t('sure')} tabIndex={-1} ref={takeFocus}>
      {children}
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('sending')} onClick={onYes}>
          {yes}
        </Button>
        <Button variant="plain" onClick={onBack}>
          {back ?? t('back')}
        </Button>
      </div>
    </section>
  );
}
