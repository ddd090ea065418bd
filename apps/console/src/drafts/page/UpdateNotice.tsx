import type { RuleDraft } from '@healthcode/contracts/client';
import { Button, Notice } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { DoingFailure } from './DoingFailure.tsx';
import { useDraftAction } from './use-draft-action.ts';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface UpdateNoticeProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
}

/** Another version was published since the draft was begun: it has to be compared with that one. */
export function UpdateNotice({ draft, isChanged, take, ask }: UpdateNoticeProps) {
  const t = useT();
  const { api } = useSession();
  const { doing, act, isSending } = useDraftAction<'update'>(take, ask);
  const { draftId, revision, basedOn, latestVersion } = draft;
  if (basedOn === latestVersion) return null;
  const version = latestVersion;
  const update = () => act('update', () => api('updateDraft', { params: { draftId }, body: { revision } }));
  return (
    <>
      <DoingFailure doing={doing} />
      <Notice kind="warn" title={t('draft.older', { version, basedOn })}>
        <p>{t('draft.olderText', { version })}</p>
        <div className="console-notice-action">
          <Button
            variant="second"
            icon="refresh"
            waiting={isSending('update')}
            waitingText={t('draftDo.updating')}
            disabledReason={isChanged ? t('dryRunState.saveFirst') : undefined}
            onClick={() => void update()}
          >
            {t('draft.update', { version })}
          </Button>
        </div>
      </Notice>
    </>
  );
}
