import { BackLink, Loading, Notice } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { ConsolePage } from '../../shell/ConsolePage.tsx';
import { Failure } from '../../shell/Failure.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftReader } from './DraftReader.tsx';
import { useRuleDraft } from './use-rule-draft.ts';

/** One draft of the rules: its author writes it, everybody else reads it, an approver decides. */
export function DraftPage({ draftId }: { draftId: string }) {
  const t = useT();
  const { draft, failure, ask, take } = useRuleDraft(draftId);
  const title = draft === null ? t('draft.document') : draft.summary || t('draft.none');
  return (
    <ConsolePage
      title={title}
      documentTitle={t('draft.document')}
      before={<BackLink href="/">{t('draft.toList')}</BackLink>}
    >
      {draft === null && failure === null && <Loading text={t('draft.loading')} />}
      {draft === null && failure !== null && (
        <Failure title={t('draft.failed')} problem={failure.problem} onRetry={ask} />
      )}
      {draft !== null && failure !== null && (
        <Notice kind="warn" live>
          <p>{t('batches.late')}</p>
        </Notice>
      )}
      {draft !== null &&
        (draft.mine && draft.state === 'draft' ? (
          <DraftEditor draft={draft} take={take} ask={ask} />
        ) : (
          <DraftReader draft={draft} take={take} ask={ask} />
        ))}
    </ConsolePage>
  );
}
