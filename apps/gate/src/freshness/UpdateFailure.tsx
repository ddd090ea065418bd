import { useT } from '../words/words.ts';
import type { Update } from './use-update.ts';

/** Why "connect and update" brought nothing: no network is not the only reason, and the way out differs. */
export function UpdateFailure({ update }: { readonly update: Update }) {
  const t = useT();
  const { running, result } = update;
  if (running || result === null || result === 'ok') return null;
  const words =
    result === 'unreachable'
      ? t('freshness.updateFailed')
      : t(result === 'no-keys' ? 'freshness.updateNoKeys' : 'freshness.updateRefused');
  return (
    <p className="update-failure" role="alert">
      {words}
    </p>
  );
}
