import type { RuleDraft } from '@healthcode/contracts/client';
import { ButtonLink, Disclosure, Notice, Panel } from '@healthcode/ui';
import { DryRunPanel } from '../../dry-run/DryRunPanel.tsx';
import { useT } from '../../i18n/words.ts';
import { RulesList } from '../../rules/RulesList.tsx';
import { useMe } from '../../session/SessionProvider.tsx';
import { RuleData } from '../../versions/RuleData.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { ReturnedNotice } from './ReturnedNotice.tsx';
import { SeatsPanel } from './SeatsPanel.tsx';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface DraftReaderProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
}

/** A draft that is not to be changed here: handed in, closed, or somebody else's. Approvers decide at its end. */
export function DraftReader({ draft, take, ask }: DraftReaderProps) {
  const { role } = useMe();
  const mayDecide = draft.state === 'submitted' && role === 'rule-approver' && !draft.mine;
  return (
    <>
      <StateNotice draft={draft} />
      <ReturnedNotice draft={draft} />
      <FactsPanel draft={draft} />
      <ChangesPanel draft={draft} />
      {(draft.dryRun !== null || draft.state === 'submitted') && <DryRunPanel draft={draft} />}
      <RulesAsWords draft={draft} />
      <RuleData name={`rules-draft-${draft.draftId.slice(0, 8)}.json`} content={draft.content} />
      {(draft.state === 'submitted' || draft.approvals.length > 0) && (
        <div className="console-columns">
          <SeatsPanel draft={draft} />
          {mayDecide && <DecidePanel draft={draft} take={take} ask={ask} />}
        </div>
      )}
    </>
  );
}

function RulesAsWords({ draft: { words } }: { draft: RuleDraft }) {
  const t = useT();
  if (words === null) return null;
  return (
    <Panel>
      <div className="hc-panel__section">
        <Disclosure summary={t('draft.rules', { count: words.rules.length })}>
          <RulesList rules={words.rules} />
        </Disclosure>
      </div>
    </Panel>
  );
}

function StateNotice({ draft: { state, mine, publishedVersion } }: { draft: RuleDraft }) {
  const t = useT();
  if (state === 'published' && publishedVersion !== null) {
    return (
      <Notice live title={t('draft.publishedAs', { version: publishedVersion })}>
        <p className="console-notice-action">
          <ButtonLink href={`/versions/${publishedVersion}`} variant="second">
            {t('draft.toVersion')}
          </ButtonLink>
        </p>
      </Notice>
    );
  }
  if (state === 'discarded') {
    return (
      <Notice live>
        <p>{t('draft.discarded')}</p>
      </Notice>
    );
  }
  if (state !== 'submitted' || !mine) return null;
  return (
    <Notice live>
      <p>{t('draft.waitsForOther')}</p>
    </Notice>
  );
}
