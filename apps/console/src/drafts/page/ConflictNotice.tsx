import type { RuleDraft } from '@healthcode/contracts/client';
import { describeRuleSetDiff, diffRuleSets, parseRuleSet } from '@healthcode/domain';
import { Button, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../../i18n/words.ts';
import { ChangesList } from '../ChangesList.tsx';

interface ConflictNoticeProps {
  /** As it was saved from somewhere else. */
  readonly newest: RuleDraft;
  /** What stands in the form here. */
  readonly own: RuleDraft['content'];
  readonly onTakeMine: () => void;
  readonly onTakeNewest: () => void;
}

/** The draft was saved elsewhere meanwhile: both side by side, and which of the two goes on. */
export function ConflictNotice({ newest, own, onTakeMine, onTakeNewest }: ConflictNoticeProps) {
  const t = useT();
  const [isCompared, setCompared] = useState(false);
  return (
    <>
      <Notice kind="warn" live title={t('draftSave.changedTitle')}>
        <p>{t('draftSave.changedText')}</p>
        {!isCompared && (
          <p className="console-notice-action">
            <Button variant="second" icon="eye" onClick={() => setCompared(true)}>
              {t('draftSave.compare')}
            </Button>
          </p>
        )}
      </Notice>
      {isCompared && (
        <Panel>
          <PanelSection title={t('draftSave.compareTitle')}>
            <Differences newest={newest.content} own={own} />
            <div className="console-actions">
              <Button variant="second" onClick={onTakeMine}>
                {t('draftSave.takeMine')}
              </Button>
              <Button variant="second" onClick={onTakeNewest}>
                {t('draftSave.takeNewest')}
              </Button>
            </div>
          </PanelSection>
        </Panel>
      )}
    </>
  );
}

function Differences({ newest, own }: { newest: RuleDraft['content']; own: RuleDraft['content'] }) {
  const t = useT();
  const [before, after] = [newest, own].map((content) =>
    parseRuleSet({ ...content, version: 1, inForceFrom: 0 }),
  );
  if (!before?.ok || !after?.ok) return <p>{t('draftSave.compareInvalid')}</p>;
  const changes = describeRuleSetDiff(diffRuleSets(before.value, after.value));
  if (changes.length === 0) return <p>{t('draftSave.sameRules')}</p>;
  return (
    <>
      <p className="hc-field__hint">{t('draftSave.compareHint')}</p>
      <ChangesList changes={changes} />
    </>
  );
}
