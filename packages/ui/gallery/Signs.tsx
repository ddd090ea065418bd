import {
  Button,
  DECISION_LOOKS,
  DECISION_WORDS,
  Panel,
  PanelSection,
  STATUS_WORDS,
  StatusField,
  StatusShape,
  usePreferences,
} from '@healthcode/ui';
import { useT } from './words.ts';

const DECISIONS = [
  'admit',
  'refer',
  'refuse',
  'measure-first',
  'original-way',
  'show-again',
  'not-accepted',
] as const;
const COLOURS = ['green', 'orange', 'red', 'cannot-check'] as const;

export function Signs() {
  const t = useT();
  const { language } = usePreferences();
  return (
    <section aria-labelledby="signs">
      <h2 id="signs">{t('signs')}</h2>
      <div className="gallery-signs">
        {DECISIONS.map((decision) => (
          <StatusField key={decision} tone={DECISION_LOOKS[decision].tone}>
            <StatusShape kind={DECISION_LOOKS[decision].kind} size={96} />
            <b>{DECISION_WORDS[decision][language]}</b>
            <Button variant="on-field-white" size="gate" block>
              {t('next')}
            </Button>
            <Button variant="on-field" size="gate" block icon="person">
              {t('notHolder')}
            </Button>
          </StatusField>
        ))}
      </div>
      <Panel>
        <PanelSection title={t('passes')}>
          <p className="gallery-colours">
            {COLOURS.map((colour) => (
              <span key={colour}>
                <StatusShape kind={colour} look="mark" /> {STATUS_WORDS[colour][language]}
              </span>
            ))}
          </p>
        </PanelSection>
      </Panel>
    </section>
  );
}
