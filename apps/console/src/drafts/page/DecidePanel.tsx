import type { RuleDraft } from '@healthcode/contracts/client';
import { Button, formatInstant, Notice, Panel, PanelSection, TextArea, usePreferences } from '@healthcode/ui';
import { useState } from 'react';
import { useT } from '../../i18n/words.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { DoingFailure } from './DoingFailure.tsx';
import { useDraftAction } from './use-draft-action.ts';
import type { RuleDraftUse } from './use-rule-draft.ts';

interface DecidePanelProps extends Pick<RuleDraftUse, 'take' | 'ask'> {
  readonly draft: RuleDraft;
}

/** Approve, or give back with the reason: for approvers, once a draft is handed in. */
export function DecidePanel({ draft, take, ask }: DecidePanelProps) {
  const t = useT();
  const { language } = usePreferences();
  const { api } = useSession();
  const [asking, setAsking] = useState<'approve' | 'give' | null>(null);
  const { doing, act, isSending } = useDraftAction<'approve' | 'give'>(take, ask);
  const { draftId, revision } = draft;
  const say = (at: number) => formatInstant(at, language, { year: true });
  const hindrance = hindranceOf(draft);
  const hasApproved = draft.approvedByMe;

  const approve = async () => {
    setAsking(null);
    await act('approve', () => api('approveDraft', { params: { draftId }, body: { revision } }));
  };
  const give = (why: string) => {
    setAsking(null);
    void act('give', () => api('returnDraft', { params: { draftId }, body: { revision, why } }));
  };
  return (
    <Panel>
      <PanelSection title={t('draftDo.decide')}>
        <DoingFailure doing={doing} />
        {hindrance !== null && (
          <Notice kind="warn">
            <p>
              {hindrance === 'older'
                ? t('draftDo.olderFirst')
                : t('draftDo.tooSoon', { time: say(draft.inForceFrom ?? 0) })}
            </p>
          </Notice>
        )}
        {hasApproved && <p>{t('draftDo.seatYours')}</p>}
        <div className="console-actions">
          {hindrance === null && !hasApproved && (
            <Button
              icon="check"
              waiting={isSending('approve')}
              waitingText={t('draftDo.approving')}
              onClick={() => setAsking('approve')}
            >
              {t('draftDo.approve')}
            </Button>
          )}
          <Button
            variant="second"
            waiting={isSending('give')}
            waitingText={t('draftDo.giving')}
            onClick={() => setAsking('give')}
          >
            {t('draftDo.give')}
          </Button>
        </div>
        <ConfirmSheet
          open={asking === 'approve'}
          title={t('draftDo.approveTitle')}
          go={t('draftDo.approveGo')}
          keep={t('draftDo.notNow')}
          onGo={() => void approve()}
          onClose={() => setAsking(null)}
        >
          <p>
            <Consequence draft={draft} />
          </p>
        </ConfirmSheet>
        <GiveBackSheet open={asking === 'give'} onGive={give} onClose={() => setAsking(null)} />
      </PanelSection>
    </Panel>
  );
}

/** Why it cannot be approved as it stands; the service would refuse it. */
function hindranceOf({ basedOn, latestVersion, inForceFrom, earliestBeginning }: RuleDraft) {
  if (basedOn !== latestVersion) return 'older';
  return inForceFrom !== null && inForceFrom < earliestBeginning ? 'too-soon' : null;
}

function Consequence({ draft }: { draft: RuleDraft }) {
  const t = useT();
  const { language } = usePreferences();
  const { approvals, approvalsNeeded, inForceFrom, earliestBeginning, latestVersion } = draft;
  const others = approvalsNeeded - approvals.length - 1;
  if (others > 0) return t('draftDo.approveWaits', { count: others });
  const time = formatInstant(inForceFrom ?? earliestBeginning, language, { year: true });
  return t('draftDo.approvePublishes', { version: latestVersion + 1, time });
}

interface GiveBackSheetProps {
  readonly open: boolean;
  readonly onGive: (why: string) => void;
  readonly onClose: () => void;
}

function GiveBackSheet({ open, onGive, onClose }: GiveBackSheetProps) {
  const t = useT();
  const [why, setWhy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = why.trim() === '';
  const go = () => {
    setAsked(true);
    if (isMissing) document.getElementById('give-why')?.focus();
    else onGive(why.trim());
  };
  return (
    <ConfirmSheet
      open={open}
      title={t('draftDo.giveTitle')}
      go={t('draftDo.giveGo')}
      keep={t('draftDo.dontGive')}
      onGo={go}
      onClose={onClose}
    >
      <p>{t('draftDo.giveText')}</p>
      <TextArea
        id="give-why"
        label={t('draftDo.giveWhy')}
        hint={t('draftDo.giveWhyHint')}
        error={isAsked && isMissing ? t('draftDo.giveWhyMissing') : undefined}
        maxLength={500}
        value={why}
        onChange={setWhy}
      />
    </ConfirmSheet>
  );
}
