import { Notice } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { useT } from '../words/words.ts';

/** Why the last bundle was not taken, and whom to call; null while nothing is wrong. */
function useRefusal() {
  const { session, preferences } = useGate();
  const { policyFault: fault, policies } = useStore(session.state);
  const number = useStore(preferences.state).city?.hotline;
  return fault === null ? null : { fault, number, hasRules: policies !== null };
}

/** On a page on paper: what was wrong, what to do now, whom to call. */
export function PolicyRefusal() {
  const t = useT();
  const refusal = useRefusal();
  if (refusal === null) return null;
  const { fault, number, hasRules } = refusal;
  return (
    <Notice kind="warn" title={t('policies.title')} live>
      <p>{t(`policies.faults.${fault}`)}</p>
      <p>{t(hasRules ? 'policies.goOn' : 'policies.noneHeld')}</p>
      <p>{number ? t('policies.callNumber', { number }) : t('policies.call')}</p>
    </Notice>
  );
}

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
