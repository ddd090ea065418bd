import { useLocation } from 'wouter';
import { useT } from '../words/words.ts';
import { useRefusal } from './use-refusal.ts';

/** At the post: short, so that the camera keeps its room, with the way to the whole. */
export function PolicyNote() {
  const t = useT();
  const [, go] = useLocation();
  const refusal = useRefusal();
  if (refusal === null) return null;
  const { number } = refusal;
  return (
    <div className="session-note" role="status">
      <p>{number ? t('policies.noteNumber', { number }) : t('policies.note')}</p>
      <button type="button" className="plain-button" onClick={() => go('/more')}>
        {t('policies.details')}
      </button>
    </div>
  );
}
