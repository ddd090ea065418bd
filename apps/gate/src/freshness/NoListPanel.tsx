import { Button, STATUS_WORDS, StatusShape, usePreferences } from '@healthcode/ui';
import { useLocation } from 'wouter';
import { useFreshness, usePost } from '../app/gate-context.ts';
import { useT } from '../words/words.ts';
import { freshnessSentence } from './FreshnessLine.tsx';
import { UpdateFailure } from './UpdateFailure.tsx';
import { useUpdate } from './use-update.ts';

/** In place of the camera: nobody can be checked now, said before anyone is scanned. */
export function NoListPanel() {
  const t = useT();
  const { language } = usePreferences();
  const [, go] = useLocation();
  const freshness = useFreshness();
  const maxAgeMs = (usePost()?.type.statusListMaxAgeMinutes ?? 0) * 60_000;
  const update = useUpdate();
  return (
    <div className="camera-panel">
      <StatusShape kind="cannot-check" size={72} />
      <h2>{STATUS_WORDS['cannot-check'][language]}</h2>
      <p>{freshnessSentence(freshness, maxAgeMs, language, t)}</p>
      <UpdateFailure update={update} />
      <div className="stack">
        <Button
          size="gate"
          variant="on-field-white"
          block
          icon="wifi"
          waiting={update.running}
          waitingText={t('freshness.updating')}
          onClick={() => void update.run()}
        >
          {t('freshness.update')}
        </Button>
        <Button size="gate" variant="on-field" block icon="badge" onClick={() => go('/original')}>
          {t('scan.originalWay')}
        </Button>
      </div>
    </div>
  );
}
