import { Icon } from '@healthcode/ui';
import { useGate } from '../app/gate-context.ts';
import { useT } from '../words/words.ts';

/** On the scanning screen: whoever steps away locks with one tap. */
export function LockButton() {
  const t = useT();
  const { lock } = useGate();
  return (
    <button type="button" className="plain-button" onClick={() => void lock.lock()}>
      <Icon name="lock" />
      <span className="hc-hidden">{t('scan.lock')}</span>
    </button>
  );
}
