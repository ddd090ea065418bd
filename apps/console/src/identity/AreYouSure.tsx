import { Button } from '@healthcode/ui';
import { takeFocus } from '../suspensions/take-focus.ts';
import { useT } from './words.ts';

interface AreYouSureProps {
  readonly text: string;
  readonly yes: string;
  readonly sending: boolean;
  readonly onYes: () => void;
  readonly onBack: () => void;
}

/** What will happen, before it does. */
export function AreYouSure({ text, yes, sending, onYes, onBack }: AreYouSureProps) {
  const t = useT();
  return (
    <section className="console-ask" aria-label={t('sure')} tabIndex={-1} ref={takeFocus}>
      <p>{text}</p>
      <div className="console-actions">
        <Button waiting={sending} waitingText={t('sending')} onClick={onYes}>
          {yes}
        </Button>
        <Button variant="plain" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}
