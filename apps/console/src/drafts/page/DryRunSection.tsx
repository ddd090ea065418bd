import type { RuleDraft } from '@healthcode/contracts/client';
import { Notice } from '@healthcode/ui';
import { DryRunPanel } from '../../dry-run/DryRunPanel.tsx';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { DoingFailure } from './DoingFailure.tsx';
import { useDraftAction } from './use-draft-action.ts';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface DryRunSectionProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
  /** Whether nothing is wrong with what stands in the form. */
  readonly isRight: boolean;
}

/** The dry run of one's own draft: asked for once it is right and saved. */
export function DryRunSection({ draft, isChanged, isRight, take, ask }: DryRunSectionProps) {
  const t = useT();
  const { api } = useSession();
  const { doing, act } = useDraftAction<'dryRun'>(take, ask);
  const { draftId, revision, problems, dryRun } = draft;
  const isWrong = isChanged ? !isRight : problems.length > 0;
  const hindrance = isWrong ? 'mendFirst' : isChanged ? 'saveFirst' : null;
  const run = () => void act('dryRun', () => api('dryRunDraft', { params: { draftId }, body: { revision } }));
  return (
    <div className="console-column">
      <DoingFailure doing={doing} />
      {hindrance !== null && (
        <Notice>
          <p>{t(`dryRunState.${hindrance}`)}</p>
          {dryRun !== null && isChanged && <p>{t('dryRunState.older')}</p>}
        </Notice>
      )}
      <DryRunPanel draft={draft} onAgain={hindrance === null ? run : undefined} />
    </div>
  );
}
