import { useLocation } from 'wouter';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';

/** The server no longer knows this sign-in: checking goes on, uploading needs a new one. */
export function SessionNote() {
  const t = useT();
  const [, go] = useLocation();
  const { ended } = useStore(useGate().session.state);
  if (!ended) return null;
  return (
    <div className="session-note" role="status">
      <p>{t('signIn.sessionEnded')}</p>
      <button type="button" className="plain-button" onClick={() => go('/sign-in')}>
        {t('signIn.signInAgain')}
      </button>
    </div>
  );
}
