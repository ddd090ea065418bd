import {
  AppLink,
  Button,
  Icon,
  LanguageToggle,
  StatusField,
  StatusShape,
  usePreferences,
} from '@healthcode/ui';
import { GateIcon } from '../app/GateIcon.tsx';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { PolicyNote } from '../policies/PolicyNote.tsx';
import { SessionNote } from '../scan/SessionNote.tsx';
import type { Post } from '../session/session.ts';
import { TemperatureChoice } from '../temperature/TemperatureChoice.tsx';
import { useT } from '../words/words.ts';
import { OriginalWaySteps } from './OriginalWaySteps.tsx';

/** Where codes are never asked for (R34): no camera, no colour. */
export function HospitalScreen({ post }: { readonly post: Post }) {
  const t = useT();
  const { language } = usePreferences();
  const { checker } = useGate();
  const { temperature } = useStore(checker.state);
  return (
    <StatusField as="main" tone="haihe" className="hospital">
      <header className="decision-top hospital-top">
        <p>
          <strong>{post.venue.name[language]}</strong>
        </p>
        <LanguageToggle />
      </header>
      <SessionNote />
      <PolicyNote />
      <div className="hospital-answer">
        <StatusShape kind="original-way" />
        <h1>{t('hospital.title')}</h1>
        <p>{t('hospital.lead')}</p>
      </div>
      <div className="decision-card hospital-card">
        <OriginalWaySteps hospital />
        <TemperatureChoice
          onCard
          type={post.type}
          value={temperature}
          onChange={(next) => checker.setTemperature(next)}
          legend={t('scan.temperature')}
        />
      </div>
      <footer className="hospital-buttons">
        <Button
          size="gate"
          block
          variant="on-field-white"
          icon="check"
          onClick={() => void checker.originalWay()}
        >
          {t('hospital.register')}
        </Button>
        <nav className="panel-links" aria-label={t('scan.more')}>
          <AppLink className="panel-link" href="/shift">
            <Icon name="list" />
            {t('scan.shift')}
          </AppLink>
          <AppLink className="panel-link" href="/more">
            <GateIcon name="more" />
            {t('scan.more')}
          </AppLink>
        </nav>
      </footer>
    </StatusField>
  );
}
