import { ButtonLink, EmptyState, Loading, Notice, Panel, PanelSection } from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../../i18n/words.ts';
import { usePolled } from '../../overview/use-polled.ts';
import { useMe, useSession } from '../../session/SessionProvider.tsx';
import { ConsolePage } from '../../shell/ConsolePage.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { DraftRow } from './DraftRow.tsx';
import { type DraftGroup, type DraftHead, draftsByState } from './drafts-by-state.ts';

const EVERY_MS = 15_000;

/** Drafts of the rules, by what is to be done with them. */
export function DraftsPage() {
  const t = useT();
  const { api } = useSession();
  const isAuthor = useMe().role === 'rule-author';
  const { value, lost, problem, askNow } = usePolled(
    useCallback(() => api('ruleDrafts'), [api]),
    EVERY_MS,
  );
  const drafts = value?.drafts ?? null;
  return (
    <ConsolePage
      title={useHeading(drafts)}
      documentTitle={t('drafts.title')}
      lead={<p>{t('drafts.lead')}</p>}
    >
      {isAuthor && (
        <div className="console-actions">
          <ButtonLink href="/drafts/new" icon="pencil">
            {t('drafts.begin')}
          </ButtonLink>
        </div>
      )}
      {drafts === null && !lost && problem === null && <Loading text={t('drafts.loading')} />}
      {drafts === null && (lost || problem !== null) && (
        <Failure title={t('drafts.failed')} problem={problem} onRetry={askNow} />
      )}
      {drafts !== null && lost && (
        <Notice kind="warn" live>
          <p>{t('batches.late')}</p>
        </Notice>
      )}
      {drafts !== null && <DraftLists drafts={drafts} />}
    </ConsolePage>
  );
}

/** How much there is to do, for the one who reads it. */
function useHeading(drafts: readonly DraftHead[] | null): string {
  const t = useT();
  const { role } = useMe();
  if (drafts === null) return t('drafts.title');
  if (role === 'rule-author') {
    const count = drafts.filter(({ mine, state }) => mine && state === 'draft').length;
    return count === 0 ? t('drafts.noneMine') : t('drafts.headingAuthor', { count });
  }
  const count = drafts.filter(({ state }) => state === 'submitted').length;
  return count === 0 ? t('drafts.noneWaiting') : t('drafts.headingApprover', { count });
}

function DraftLists({ drafts }: { drafts: readonly DraftHead[] }) {
  const t = useT();
  const { role } = useMe();
  const isAuthor = role === 'rule-author';
  if (drafts.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('drafts.empty')}>
          {t(isAuthor ? 'drafts.emptyAuthor' : 'drafts.emptyApprover')}
        </EmptyState>
      </Panel>
    );
  }
  const groups = draftsByState(drafts, isAuthor ? 'rule-author' : 'rule-approver');
  return (
    <div className="console-column">
      {groups
        .filter((part) => part.drafts.length > 0)
        .map((part) => (
          <DraftList key={part.group} group={part.group} drafts={part.drafts} />
        ))}
    </div>
  );
}

function DraftList({ group, drafts }: { group: DraftGroup; drafts: readonly DraftHead[] }) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t(`drafts.${group}`)}>
        <ul className="console-records">
          {drafts.map((draft) => (
            <DraftRow key={draft.draftId} draft={draft} />
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}
