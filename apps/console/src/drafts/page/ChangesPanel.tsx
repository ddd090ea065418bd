import type { RuleDraft } from '@healthcode/contracts/client';
import { Panel, PanelSection } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { ChangesList } from '../ChangesList.tsx';

/** What the draft changes, as it was last saved. */
export function ChangesPanel({ draft, isChanged = false }: { draft: RuleDraft; isChanged?: boolean }) {
  const t = useT();
  const { basedOn, problems, changes, words } = draft;
  return (
    <Panel>
      <PanelSection title={t('draft.changes')}>
        <p className="hc-field__hint">
          {t('draft.changesOf', { version: basedOn })}
          {isChanged && ` ${t('draft.changesSaved')}`}
        </p>
        {problems.length > 0 ? (
          <p>{t('draft.changesInvalid')}</p>
        ) : (
          <ChangesList changes={changes} rules={words?.rules} />
        )}
      </PanelSection>
    </Panel>
  );
}
